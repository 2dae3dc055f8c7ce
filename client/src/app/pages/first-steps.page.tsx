import { useLingui } from '@lingui/react/macro';
import { Redirect, useSearch } from 'wouter';
import { AccountGate, FirstStepsPanel, placeAfter } from '../../rooms/people';
import { PageTitle } from '../../ui';

/** After the first sign-in; whoever has answered goes on to where they came from. */
export function FirstStepsPage() {
  const { t } = useLingui();
  const next = placeAfter(useSearch());
  return (
    <>
      <PageTitle title={t`Premiers pas`} />
      <AccountGate>{({ complete }) => (complete ? <Redirect to={next} replace /> : <FirstStepsPanel />)}</AccountGate>
    </>
  );
}

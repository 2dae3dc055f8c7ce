import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation } from 'wouter';
import { EditGroupPanel, useGroup } from '../../rooms/groups';
import { AccountGate } from '../../rooms/people';
import { Breadcrumb, EmptyState, Loaded, PageTitle, Text } from '../../ui';

/** Describing a group anew, for those who facilitate it. */
export function EditGroupPage({ params }: { params: { id: string } }) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const group = useGroup(params.id);
  const address = `/groups/${params.id}`;
  const label = group.data ? <Text fragment={group.data.name} /> : <Trans>Groupe</Trans>;
  return (
    <>
      <PageTitle title={t`Modifier la présentation du groupe`} above={<Breadcrumb crumbs={[{ href: address, label }]} />} />
      <AccountGate>
        {() => (
          <Loaded query={group}>
            {(loaded) =>
              loaded.may.edit ? (
                <EditGroupPanel group={loaded} onEdited={() => navigate(address)} />
              ) : (
                <EmptyState>{t`Seules les personnes qui facilitent le groupe peuvent modifier sa présentation.`}</EmptyState>
              )
            }
          </Loaded>
        )}
      </AccountGate>
    </>
  );
}

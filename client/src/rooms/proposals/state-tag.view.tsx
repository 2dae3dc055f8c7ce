import { useLingui } from '@lingui/react/macro';
import type { ProposalState } from '@palabre/shared/proposals';
import { Tag } from '../../ui';
import { stateTones, stateWords } from './state.words';

export function StateTag({ state }: { state: ProposalState }) {
  const { i18n } = useLingui();
  return <Tag tone={stateTones[state]}>{i18n._(stateWords[state])}</Tag>;
}

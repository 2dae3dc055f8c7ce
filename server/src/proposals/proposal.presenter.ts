import { isAllowed, type Fragment, type Locale } from '@palabre/shared/kernel';
import type { Actor, PersonCard } from '@palabre/shared/people';
import {
  commitTo,
  moveProposal,
  movesOfGroup,
  openRoundOn,
  writeProposal,
  type ProposalCard,
  type ProposalSituation,
  type ProposalState,
  type ProposalView,
  type StateChange,
} from '@palabre/shared/proposals';
import type { ActionMention } from '@palabre/shared/roadmap';
import type { VersionHead } from '../collab';
import type { ProposalEntity } from './proposal.entity';
import type { StateChangeEntity } from './state-change.entity';
import { presentVersion } from './version.presenter';

export type People = Map<string, PersonCard>;

interface Surroundings {
  group: { id: string; name: Fragment } | undefined;
  actions: ActionMention[];
}

export const titleOf = ({ title, lang }: Pick<ProposalEntity, 'title' | 'lang'>): Fragment => ({ text: title, lang: lang as Locale });

export function presentCard(proposal: ProposalEntity, { group, actions }: Surroundings): ProposalCard {
  const lang = proposal.lang as Locale;
  return {
    id: proposal.id,
    title: titleOf(proposal),
    summary: { text: proposal.summary, lang },
    state: proposal.state as ProposalState,
    group: group ?? { id: proposal.groupId, name: { text: '', lang } },
    actions,
    createdAt: proposal.createdAt.toISOString(),
    updatedAt: proposal.updatedAt.toISOString(),
  };
}

interface Whole {
  proposal: ProposalEntity;
  actor: Actor;
  situation: ProposalSituation;
  changes: StateChangeEntity[];
  frozen: VersionHead | null;
  people: People;
}

export function presentProposal(card: ProposalCard, { proposal, actor, situation, changes, frozen, people }: Whole): ProposalView {
  const mayWrite = isAllowed(writeProposal(actor, situation));
  return {
    ...card,
    documentId: proposal.documentId,
    createdBy: people.get(proposal.createdBy) ?? null,
    published: situation.published,
    history: changes.map((change) => presentChange(change, people)),
    frozenVersion: frozen ? presentVersion(frozen, people) : null,
    moves: isAllowed(moveProposal(actor, situation)) ? movesOfGroup(situation.state) : [],
    may: {
      edit: mayWrite,
      write: mayWrite,
      saveVersion: mayWrite,
      openRound: isAllowed(openRoundOn(actor, situation)),
      commit: isAllowed(commitTo(actor, situation)),
    },
  };
}

function presentChange({ from, to, actorId, reason, at }: StateChangeEntity, people: People): StateChange {
  const actor = actorId === null ? null : (people.get(actorId) ?? null);
  return { from: from as ProposalState | null, to: to as ProposalState, actor, reason, at: at.toISOString() };
}

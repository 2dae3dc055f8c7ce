import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { GroupMove, ProposalState } from '@palabre/shared/proposals';
import type { Tone } from '../../ui';

/** Where one proposal stands. */
export const stateWords: Record<ProposalState, MessageDescriptor> = {
  drafting: msg`En rédaction`,
  deliberation: msg`En délibération`,
  voting: msg`Au vote`,
  adopted: msg`Adoptée`,
  rejected: msg`Rejetée`,
  withdrawn: msg`Retirée`,
};

/** Where several stand, over a list. */
export const stateHeadings: Record<ProposalState, MessageDescriptor> = {
  drafting: msg`En rédaction`,
  deliberation: msg`En délibération`,
  voting: msg`Au vote`,
  adopted: msg`Adoptées`,
  rejected: msg`Rejetées`,
  withdrawn: msg`Retirées`,
};

export const stateTones: Record<ProposalState, Tone> = {
  drafting: 'neutral',
  deliberation: 'info',
  voting: 'accent',
  adopted: 'ok',
  rejected: 'err',
  withdrawn: 'warn',
};

interface MoveWords {
  button: MessageDescriptor;
  /** what will be different, before it is confirmed */
  consequence: MessageDescriptor;
}

const toDeliberation: MoveWords = {
  button: msg`Passer en délibération`,
  consequence: msg`Tout le monde pourra lire le texte, avec ou sans compte, et il restera public. Le groupe peut encore l’écrire.`,
};
const backToDrafting: MoveWords = {
  button: msg`Revenir à la rédaction`,
  consequence: msg`Le groupe reprend le texte. Il reste lisible par tout le monde.`,
};
const resume: MoveWords = {
  button: msg`Reprendre la rédaction`,
  consequence: msg`Le groupe peut de nouveau écrire le texte. La version figée reste dans la liste des versions.`,
};
const withdraw: MoveWords = {
  button: msg`Retirer la proposition`,
  consequence: msg`Le texte est figé et la proposition n’est plus en discussion. Une personne qui facilite le groupe peut la reprendre plus tard.`,
};

export function moveWords(from: ProposalState, to: GroupMove): MoveWords {
  if (to === 'deliberation') return toDeliberation;
  if (to === 'withdrawn') return withdraw;
  return from === 'deliberation' ? backToDrafting : resume;
}

/** Why a round's result moved a proposal: the reason is then the round's outcome. */
export const outcomeReasons: Record<string, MessageDescriptor> = {
  adopted: msg`Le scrutin l’a adoptée.`,
  rejected: msg`Le scrutin l’a rejetée.`,
  'no-quorum': msg`Le quorum (minimum de votants) n’a pas été atteint.`,
  objected: msg`Une objection est à intégrer.`,
};

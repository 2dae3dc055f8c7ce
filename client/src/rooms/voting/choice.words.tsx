import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Choice, Outcome, RoundState } from '@palabre/shared/voting';

export const choiceWords: Record<Choice, MessageDescriptor> = { yes: msg`Pour`, no: msg`Contre`, abstain: msg`Abstention`, blank: msg`Vote blanc` };

export const outcomeWords: Record<Outcome, MessageDescriptor> = {
  adopted: msg`Adopté`,
  rejected: msg`Rejeté`,
  'no-quorum': msg`Quorum non atteint`,
  tied: msg`Égalité`,
  consulted: msg`Consultation`,
  objected: msg`Objection à intégrer`,
};

/** Where a round is, as long as it has no outcome. */
export const stateWords: Record<RoundState, MessageDescriptor> = {
  prepared: msg`Scrutin annoncé`,
  open: msg`Scrutin ouvert`,
  'awaiting-lot': msg`Tirage au sort en cours`,
  closed: msg`Scrutin clos`,
  cancelled: msg`Scrutin annulé`,
};

export const outcomeTones = {
  adopted: 'ok',
  rejected: 'err',
  'no-quorum': 'warn',
  tied: 'warn',
  consulted: 'info',
  objected: 'warn',
} as const satisfies Record<Outcome, string>;

import type { Fragment, Locale } from '@palabre/shared/kernel';
import { isAllowed } from '@palabre/shared/kernel';
import { editCommitment, measure, type CommitmentView, type DecisionCard } from '@palabre/shared/outcomes';
import type { GroupRole } from '@palabre/shared/groups';
import type { Actor, PersonCard } from '@palabre/shared/people';
import type { ActionMention } from '@palabre/shared/roadmap';
import type { RoundEntity } from '../voting';
import type { CommitmentEntity } from './commitment.entity';
import type { MeasurementEntity } from './measurement.entity';

interface Reading {
  actor: Actor;
  role: GroupRole | null;
  people: Map<string, PersonCard>;
}

export function presentCommitment(commitment: CommitmentEntity, measurements: MeasurementEntity[], { actor, role, people }: Reading): CommitmentView {
  const situation = { role, ownerId: commitment.ownerId };
  return {
    id: commitment.id,
    title: { text: commitment.title, lang: commitment.lang as Locale },
    owner: people.get(commitment.ownerId) ?? null,
    indicator: commitment.indicator,
    unit: commitment.unit,
    targets: commitment.targets.toSorted((a, b) => a.year - b.year),
    measurements: measurements.map(({ id, day, value, note, authorId, recordedAt }) => ({
      id,
      day,
      value: plainDecimal(value),
      note,
      author: people.get(authorId) ?? null,
      recordedAt: recordedAt.toISOString(),
    })),
    reviewOn: commitment.reviewOn,
    may: { edit: isAllowed(editCommitment(actor, situation)), measure: isAllowed(measure(actor, situation)) },
  };
}

/** Postgres writes `numeric(16,4)` with all its decimals: `12.5000` is 12.5. */
export const plainDecimal = (value: string): string => (value.includes('.') ? value.replace(/\.?0+$/, '') : value);

interface Surroundings {
  title: Fragment | undefined;
  group: { id: string; name: Fragment } | undefined;
  actions: ActionMention[];
  commitments: CommitmentEntity[];
}

export function presentDecision(round: RoundEntity, { title, group, actions, commitments }: Surroundings): DecisionCard {
  const fallback = { text: '', lang: round.lang as Locale };
  if (!round.result || !round.closedAt) throw new Error('only a closed round is a decision');
  return {
    proposalId: round.proposalId,
    roundId: round.id,
    title: title ?? fallback,
    outcome: round.result.outcome,
    decidedAt: round.closedAt.toISOString(),
    group: group ?? { id: round.groupId, name: fallback },
    actions,
    counts: round.result.counts,
    commitments: commitments.length,
    reviewOn: commitments.map(({ reviewOn }) => reviewOn).toSorted()[0] ?? null,
  };
}

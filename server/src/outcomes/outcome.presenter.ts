import type { Fragment, Locale } from '@palabre/shared/kernel';
import { isAllowed } from '@palabre/shared/kernel';
import { editCommitment, measure, plainQuantity, targetFor, type CommitmentProgress, type CommitmentView, type DecisionCard } from '@palabre/shared/outcomes';
import type { GroupRole } from '@palabre/shared/groups';
import type { Actor, PersonCard } from '@palabre/shared/people';
import type { ActionMention } from '@palabre/shared/roadmap';
import type { RoundResult } from '@palabre/shared/voting';
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
    targets: commitment.targets,
    measurements: measurements.map(({ id, day, value, note, authorId, recordedAt }) => ({
      id,
      day,
      value: plainQuantity(value),
      note,
      author: people.get(authorId) ?? null,
      recordedAt: recordedAt.toISOString(),
    })),
    reviewOn: commitment.reviewOn,
    may: { edit: isAllowed(editCommitment(actor, situation)), measure: isAllowed(measure(actor, situation)) },
  };
}

/** @param thisYear which target to show while nothing is measured */
export function presentProgress(commitment: CommitmentEntity, newest: MeasurementEntity | undefined, thisYear: number): CommitmentProgress {
  const { id, title, lang, indicator, unit, targets } = commitment;
  const latest = newest ? { day: newest.day, value: plainQuantity(newest.value) } : null;
  const target = targetFor(targets, latest ? Number(latest.day.slice(0, 4)) : thisYear);
  return { id, title: { text: title, lang: lang as Locale }, indicator, unit, target, latest };
}

/** A commitment in a list, and which decision it follows from. */
export interface FollowUp {
  proposalId: string;
  reviewOn: string;
  progress: CommitmentProgress;
}

interface Surroundings {
  title: Fragment | undefined;
  group: { id: string; name: Fragment } | undefined;
  actions: ActionMention[];
  followUps: FollowUp[];
}

export function presentDecision(round: RoundEntity, { title, group, actions, followUps }: Surroundings): DecisionCard {
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
    participation: round.result.participation,
    counts: round.result.counts,
    winners: (round.options ?? []).filter(({ id }) => round.result?.winners.includes(id)).map(({ label }) => label),
    commitments: followUps.length,
    progress: followUps.map(({ progress }) => progress),
    concerns: concernsIn(round.result),
    reviewOn: [...followUps.map(({ reviewOn }) => reviewOn), ...reviewOf(round)].toSorted()[0] ?? null,
  };
}

/** As the method of the count file records them. */
const concernsIn = ({ tally }: RoundResult): string[] => ((tally.concernsRecorded ?? []) as { reason: string }[]).map(({ reason }) => reason);

/** The day that a circle has set for an adopted text. */
const reviewOf = ({ rule, result }: RoundEntity): string[] =>
  rule.method === 'consent' && rule.reviewOn !== undefined && result?.outcome === 'adopted' ? [rule.reviewOn] : [];

import { Injectable } from '@nestjs/common';
import { personIdOf, type Actor } from '@palabre/shared/people';
import { castBallot, votingErrors, type Ballot, type Hand, type RoundState, type Secrecy } from '@palabre/shared/voting';
import type { Tx } from '../../platform/database';
import { DomainError, enforce, found } from '../../platform/errors';
import { Records } from '../../platform/events';
import type { RollEntryEntity } from '../rolls/roll-entry.entity';
import { lineOf } from '../rolls/roll-line.mapping';
import { RollRepository } from '../rolls/roll.repository';
import type { RoundEntity } from '../round.entity';
import { RoundRepository } from '../round.repository';
import { BallotChecks } from './ballot-checks';
import { Hands } from './hands.service';

/** What casting is, whether ballots bear names or not: a round that takes ballots, a voter on its roll, a ballot that can be counted. */
@Injectable()
export class Casting {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly roll: RollRepository,
    private readonly hands: Hands,
    private readonly checks: BallotChecks,
    private readonly records: Records,
  ) {}

  /** Shares a lock on the round with other casts; the close waits for all of them. @throws voting/round_not_found, voting/wrong_secrecy */
  async round(tx: Tx, roundId: string, kinds: readonly Secrecy[]): Promise<RoundEntity> {
    const round = found(await this.rounds.findForCasting(tx, roundId), votingErrors.round_not_found);
    if (!kinds.includes(round.rule.secrecy)) throw new DomainError(votingErrors.wrong_secrecy);
    return round;
  }

  /**
   * Who of several may cast, each for themself: one ballot of a person at a time, the next one of theirs waits for its turn. Where the rule has proxies they
   * come one by one, since what a proxy is used for can be refused.
   */
  async admitAll(tx: Tx, round: RoundEntity, requests: readonly Request[]): Promise<(Admitted | { refusal: unknown } | { again: true })[]> {
    const ids = requests.flatMap(({ actor, onBehalfOf }) => [personIdOf(actor), onBehalfOf ?? null]).filter((id) => id !== null);
    await this.hands.hold(tx, round);
    const roll = await this.roll.of(tx, round.id, ids);
    const taken = new Set<string>();
    const outcomes: (Admitted | { refusal: unknown } | { again: true })[] = [];
    for (const request of requests) {
      const whose = request.onBehalfOf ?? personIdOf(request.actor) ?? '';
      if (taken.has(whose) || (round.rule.proxies && taken.size > 0)) outcomes.push({ again: true });
      else outcomes.push(await this.admit(tx, round, roll, request));
      taken.add(whose);
    }
    return outcomes;
  }

  private async admit(tx: Tx, round: RoundEntity, roll: ReadonlyMap<string, RollEntryEntity>, request: Request): Promise<Admitted | { refusal: unknown }> {
    const { actor, ballot, onBehalfOf } = request;
    const personId = personIdOf(actor) ?? '';
    const by = this.hands.handOf(round, onBehalfOf);
    // an alternate need not be on the roll: the line on which they stand is their delegate's
    const whose = roll.get(onBehalfOf ?? personId);
    const onRoll = by === 'alternate' ? whose?.alternateId === personId : roll.has(personId);
    try {
      enforce(castBallot(actor, { ...this.situation(round), onRoll }), { closesAt: round.closesAt.toISOString() });
      const entry = found(whose, votingErrors.not_on_roll);
      this.checks.require(round, ballot, lineOf(entry));
      await this.hands.require(tx, round, { by, entry, personId });
      return { entry, by };
    } catch (refusal) {
      if (refusal instanceof DomainError) return { refusal };
      throw refusal;
    }
  }

  situation({ state, closesAt }: RoundEntity): { state: RoundState; overdue: boolean } {
    return { state: state as RoundState, overdue: this.records.now() >= closesAt };
  }

  /** Whoever votes at the desk takes their proxy back by it, as by voting themself. @throws voting/proxy_used */
  async endProxy(tx: Tx, round: RoundEntity, personId: string): Promise<void> {
    await this.hands.hold(tx, round);
    await this.hands.endProxy(tx, round, personId);
  }

  /** @param entry whose ballot it is; unknown of a secret one that is changed @throws voting/ballot_invalid */
  check(round: RoundEntity, ballot: Ballot, entry?: RollEntryEntity): void {
    this.checks.require(round, ballot, entry && lineOf(entry));
  }

  /** These have voted for the first time, each with their votes. */
  async countTurnout(tx: Tx, { id, rule }: RoundEntity, entries: readonly RollEntryEntity[]): Promise<void> {
    const byCollege = rule.method === 'yes-no' && rule.colleges !== undefined;
    const many = new Map<string, number>();
    for (const { college, votes } of entries) {
      const counted = byCollege ? (college ?? '') : '';
      many.set(counted, (many.get(counted) ?? 0) + (votes ?? 1));
    }
    for (const [college, more] of [...many].toSorted(([a], [b]) => (a < b ? -1 : 1))) await this.roll.countMore(tx, id, college, more);
  }
}

interface Request {
  actor: Actor;
  ballot: Ballot;
  /** whose proxy the actor holds or whose alternate they are, if the ballot is not their own */
  onBehalfOf?: string | undefined;
}

/** The line of the roll whose ballot it is. */
interface Admitted {
  entry: RollEntryEntity;
  by: Hand;
}

import { Injectable } from '@nestjs/common';
import { personIdOf, type Actor } from '@palabre/shared/people';
import { castBallot, votingErrors, type Ballot, type RoundState, type Secrecy } from '@palabre/shared/voting';
import type { Tx } from '../../platform/database';
import { DomainError, enforce, found } from '../../platform/errors';
import { Records } from '../../platform/events';
import type { RollEntryEntity } from '../rolls/roll-entry.entity';
import { Proxies } from '../rolls/proxies.service';
import { RollRepository } from '../rolls/roll.repository';
import type { RoundEntity } from '../round.entity';
import { RoundRepository } from '../round.repository';
import { BallotChecks } from './ballot-checks';

/** What casting is, whether ballots bear names or not: a round that takes ballots, a voter on its roll, a ballot that can be counted. */
@Injectable()
export class Casting {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly roll: RollRepository,
    private readonly proxies: Proxies,
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
   * @param onBehalfOf whose proxy the actor holds, if the ballot is not their own
   * @returns the line of the roll whose ballot it is @throws what the policy refuses, voting/ballot_invalid, voting/proxy_used
   */
  async admit(tx: Tx, actor: Actor, round: RoundEntity, { ballot, onBehalfOf }: { ballot: Ballot; onBehalfOf?: string | undefined }): Promise<RollEntryEntity> {
    const personId = personIdOf(actor);
    const own = personId === null ? null : await this.roll.find(tx, round.id, personId);
    enforce(castBallot(actor, { ...this.situation(round), onRoll: own !== null }), { closesAt: round.closesAt.toISOString() });
    this.checks.require(round, ballot);
    const entry = found(own, votingErrors.not_on_roll);
    if (onBehalfOf === undefined) {
      if (round.rule.proxies) await this.proxies.revoke(tx, round, entry.personId);
      return entry;
    }
    await this.proxies.use(tx, round, { from: onBehalfOf, to: entry.personId });
    return found(await this.roll.find(tx, round.id, onBehalfOf), votingErrors.not_on_roll);
  }

  situation({ state, closesAt }: RoundEntity): { state: RoundState; overdue: boolean } {
    return { state: state as RoundState, overdue: this.records.now() >= closesAt };
  }

  /** @throws voting/ballot_invalid */
  check(round: RoundEntity, ballot: Ballot): void {
    this.checks.require(round, ballot);
  }

  /** One more has voted. */
  async countTurnout(tx: Tx, { id, rule }: RoundEntity, { college }: RollEntryEntity): Promise<void> {
    await this.roll.countOne(tx, id, rule.method === 'yes-no' && rule.colleges ? (college ?? '') : '');
  }
}

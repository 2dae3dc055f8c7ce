import { Injectable } from '@nestjs/common';
import { personIdOf, type Actor } from '@palabre/shared/people';
import { votingErrors, type Ballot } from '@palabre/shared/voting';
import { Groups } from '../../groups';
import type { Tx } from '../../platform/database';
import { DomainError, found } from '../../platform/errors';
import { BallotRepository } from '../ballots/ballot.repository';
import { Casting } from '../ballots/casting.service';
import type { RollEntryEntity } from '../rolls/roll-entry.entity';
import { RollRepository } from '../rolls/roll.repository';
import type { RoundEntity } from '../round.entity';
import { RoundRepository } from '../round.repository';
import type { DeskPlace } from './desk.reader';

const everyKind = ['named', 'closed', 'secret'] as const;

/** What both people at the desk begin with: the round, held against its close; their place in it; a voter on its roll who has not voted otherwise. */
@Injectable()
export class DeskEntrance {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly casting: Casting,
    private readonly groups: Groups,
    private readonly roll: RollRepository,
    private readonly ballots: BallotRepository,
  ) {}

  /** To change something. @throws voting/round_not_found */
  async come(tx: Tx, actor: Actor, roundId: string): Promise<{ round: RoundEntity; place: DeskPlace }> {
    return this.placeIn(tx, actor, await this.casting.round(tx, roundId, everyKind));
  }

  /** For reading. @throws voting/round_not_found */
  async look(tx: Tx, actor: Actor, roundId: string): Promise<{ round: RoundEntity; place: DeskPlace }> {
    return this.placeIn(tx, actor, found(await this.rounds.find(tx, roundId), votingErrors.round_not_found));
  }

  private async placeIn(tx: Tx, actor: Actor, round: RoundEntity): Promise<{ round: RoundEntity; place: DeskPlace }> {
    const personId = personIdOf(actor);
    const role = personId === null ? null : await this.groups.roleOf(tx, round.groupId, personId);
    return { round, place: { role, secrecy: round.rule.secrecy, ...this.casting.situation(round) } };
  }

  /** @throws voting/wrong_step in a consent round, where one answers for oneself, voting/ballot_invalid, voting/desk_not_on_roll, voting/desk_voter_voted */
  async voter(tx: Tx, round: RoundEntity, voterId: string, ballot: Ballot): Promise<RollEntryEntity> {
    if (round.rule.method === 'consent') throw new DomainError(votingErrors.wrong_step);
    const entry = found((await this.roll.of(tx, round.id, [voterId])).get(voterId), votingErrors.desk_not_on_roll);
    this.casting.check(round, ballot, entry);
    const cast = await this.ballots.find(tx, round.id, voterId);
    if (cast && cast.by !== 'desk') throw new DomainError(votingErrors.desk_voter_voted);
    return entry;
  }
}

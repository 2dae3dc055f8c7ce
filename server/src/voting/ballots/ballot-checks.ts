import { Injectable } from '@nestjs/common';
import { votingErrors, type Ballot, type RollLine } from '@palabre/shared/voting';
import { ballotChecker } from '@palabre/shared/counting';
import { DomainError } from '../../platform/errors';
import type { RoundEntity } from '../round.entity';

const mostKept = 200;

/** Checks ballots with the code that will count them. A rule never changes, so what it takes is worked out once. */
@Injectable()
export class BallotChecks {
  private readonly checkers = new Map<string, ReturnType<typeof ballotChecker>>();

  /** @param line of the roll whose ballot it is @throws voting/ballot_invalid with the path to what is wrong */
  require(round: RoundEntity, ballot: Ballot, line?: RollLine): void {
    const fault = this.checkerOf(round)(ballot, line);
    if (fault) throw new DomainError(votingErrors.ballot_invalid, { ...fault });
  }

  private checkerOf({ id, rule, options }: RoundEntity): ReturnType<typeof ballotChecker> {
    const checker = this.checkers.get(id) ?? ballotChecker(rule, options ?? []);
    this.checkers.delete(id);
    this.checkers.set(id, checker);
    const oldest = this.checkers.keys().next().value;
    if (this.checkers.size > mostKept && oldest !== undefined) this.checkers.delete(oldest);
    return checker;
  }
}

import { Injectable } from '@nestjs/common';
import { peopleErrors, personIdOf, type Actor } from '@palabre/shared/people';
import { confirmAtDesk, sameBallot, sitAtDesk, votingErrors, type Ballot, type DeskEntry } from '@palabre/shared/voting';
import { UnitOfWork, type Tx } from '../../platform/database';
import { DomainError, enforce, found } from '../../platform/errors';
import type { DeskEntryEntity } from './desk-entry.entity';
import { DeskEntryRepository } from './desk-entry.repository';
import { DeskAnswering } from './desk-answering.service';
import { DeskEntrance } from './desk.entrance';
import { DeskReader, situationOf } from './desk.reader';

/** The second of two people enters the ballot again: the same casts it, anything else casts nothing. */
@Injectable()
export class DeskConfirming {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly entrance: DeskEntrance,
    private readonly entries: DeskEntryRepository,
    private readonly answering: DeskAnswering,
    private readonly reader: DeskReader,
  ) {}

  /** That the entries differ is kept, so it is refused only once it is committed. @throws voting/desk_differs */
  async confirm(actor: Actor, roundId: string, id: string, ballot: Ballot): Promise<DeskEntry> {
    const view = await this.unitOfWork.run((tx) => this.answer(tx, actor, { roundId, id, ballot }));
    if (view.state === 'differs') throw new DomainError(votingErrors.desk_differs);
    return view;
  }

  private async answer(tx: Tx, actor: Actor, { roundId, id, ballot }: { roundId: string; id: string; ballot: Ballot }): Promise<DeskEntry> {
    const { round, place } = await this.entrance.come(tx, actor, roundId);
    enforce(sitAtDesk(actor, place.role));
    const entry = found(await this.entries.lock(tx, roundId, id), votingErrors.desk_not_found);
    const me = found(personIdOf(actor), peopleErrors.sign_in_required);
    if (isSameAgain(entry, me, ballot)) return this.reader.one(tx, actor, place, entry);
    enforce(confirmAtDesk(actor, situationOf(place, entry)));
    const voter = await this.entrance.voter(tx, round, entry.voterId, ballot);
    const answered = { ...entry, answeredBy: me };
    const state = sameBallot(entry.ballot, ballot) ? 'cast' : 'differs';
    await this.entries.answer(tx, id, me, state);
    if (state === 'cast') await this.answering.cast(tx, round, voter, answered);
    else await this.answering.differs(tx, round, answered);
    return this.reader.one(tx, actor, place, { ...answered, state });
  }
}

/** A double click, or an answer that was lost. */
const isSameAgain = ({ state, answeredBy, ballot }: DeskEntryEntity, me: string, again: Ballot): boolean =>
  state === 'cast' && answeredBy === me && sameBallot(ballot, again);

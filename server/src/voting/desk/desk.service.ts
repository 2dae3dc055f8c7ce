import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '@palabre/shared/kernel';
import { peopleErrors, personIdOf, type Actor } from '@palabre/shared/people';
import { enterAtDesk, sitAtDesk, votingErrors, withdrawAtDesk, type DeskEntry, type EnterAtDesk } from '@palabre/shared/voting';
import { UnitOfWork, type Tx } from '../../platform/database';
import { DomainError, enforce, found } from '../../platform/errors';
import { Records } from '../../platform/events';
import { deskChanged } from '../round.events';
import type { DeskEntryEntity } from './desk-entry.entity';
import { DeskEntryRepository } from './desk-entry.repository';
import { DeskEntrance } from './desk.entrance';
import { DeskReader, situationOf } from './desk.reader';

/** Ballots on paper or by telephone: the first of two people enters one, and nothing counts yet. */
@Injectable()
export class Desk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly entrance: DeskEntrance,
    private readonly entries: DeskEntryRepository,
    private readonly reader: DeskReader,
    private readonly records: Records,
  ) {}

  page(actor: Actor, roundId: string, query: PageQuery): Promise<Page<DeskEntry>> {
    return this.unitOfWork.read(async (tx) => {
      const { place } = await this.entrance.look(tx, actor, roundId);
      enforce(sitAtDesk(actor, place.role));
      return this.reader.page(tx, actor, roundId, place, query);
    });
  }

  /** The same person may put their own entry right until somebody has answered it; one that differed gives way to whoever enters anew. */
  enter(actor: Actor, roundId: string, { voter: voterId, ballot, channel, reason }: EnterAtDesk): Promise<DeskEntry> {
    return this.unitOfWork.run(async (tx) => {
      const { round, place } = await this.entrance.come(tx, actor, roundId);
      enforce(enterAtDesk(actor, { ...place, voterId }));
      await this.entrance.voter(tx, round, voterId, ballot);
      const enteredBy = found(personIdOf(actor), peopleErrors.sign_in_required);
      const [id, enteredAt] = [this.records.nextId(), this.records.now()];
      const entry = { id, roundId, voterId, ballot, channel, reason, state: 'waiting', enteredBy, enteredAt, answeredBy: null };
      const kept = (await this.entries.insert(tx, entry)) ? entry : await this.enterAnew(tx, entry);
      await this.records.announce(tx, deskChanged(round));
      return this.reader.one(tx, actor, place, kept);
    });
  }

  withdraw(actor: Actor, roundId: string, id: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { round, place } = await this.entrance.come(tx, actor, roundId);
      enforce(sitAtDesk(actor, place.role));
      const entry = found(await this.entries.lock(tx, roundId, id), votingErrors.desk_not_found);
      enforce(withdrawAtDesk(actor, situationOf(place, entry)));
      await this.entries.remove(tx, id);
      await this.records.announce(tx, deskChanged(round));
    });
  }

  /** @throws voting/desk_waiting where somebody else's entry waits: it is confirmed, not written over */
  private async enterAnew(tx: Tx, entry: DeskEntryEntity): Promise<DeskEntryEntity> {
    const { roundId, voterId, enteredBy } = entry;
    const before = found(await this.entries.lockOpen(tx, roundId, voterId), votingErrors.desk_not_found);
    if (before.state === 'waiting' && before.enteredBy !== enteredBy) throw new DomainError(votingErrors.desk_waiting);
    await this.entries.replace(tx, before.id, entry);
    return { ...entry, id: before.id };
  }
}

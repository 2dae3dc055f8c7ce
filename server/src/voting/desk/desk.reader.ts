import { Injectable } from '@nestjs/common';
import { isAllowed, type Page, type PageQuery } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import {
  confirmAtDesk,
  withdrawAtDesk,
  type DeskChannel,
  type DeskEntry,
  type DeskEntrySituation,
  type DeskNote,
  type DeskState,
} from '@palabre/shared/voting';
import { People } from '../../people';
import type { Tx } from '../../platform/database';
import type { DeskEntryEntity } from './desk-entry.entity';
import { DeskEntryRepository } from './desk-entry.repository';

/** What was entered at the desk, as those who sit there see it (never what a ballot says, so that the second does not copy the first), and its voter. */
@Injectable()
export class DeskReader {
  constructor(
    private readonly entries: DeskEntryRepository,
    private readonly people: People,
  ) {}

  /** @param place of the actor in the round, which each entry completes */
  async page(tx: Tx, actor: Actor, roundId: string, place: DeskPlace, query: PageQuery): Promise<Page<DeskEntry>> {
    const { items, nextCursor } = await this.entries.page(tx, roundId, query);
    return { items: await this.present(tx, actor, place, items), nextCursor };
  }

  async one(tx: Tx, actor: Actor, place: DeskPlace, entry: DeskEntryEntity): Promise<DeskEntry> {
    const [presented] = await this.present(tx, actor, place, [entry]);
    if (!presented) throw new Error('a voter on the roll has a card');
    return presented;
  }

  /** Who has entered the ballot of somebody that counts, if the desk did. */
  async noteFor(tx: Tx, roundId: string, voterId: string): Promise<DeskNote | null> {
    const entry = await this.entries.lastCast(tx, roundId, voterId);
    if (!entry) return null;
    const cards = await this.people.cards(
      tx,
      [entry.enteredBy, entry.answeredBy].filter((id) => id !== null),
    );
    return {
      channel: entry.channel as DeskChannel,
      reason: entry.reason,
      enteredBy: cards.get(entry.enteredBy) ?? null,
      confirmedBy: cards.get(entry.answeredBy ?? '') ?? null,
    };
  }

  private async present(tx: Tx, actor: Actor, place: DeskPlace, entries: DeskEntryEntity[]): Promise<DeskEntry[]> {
    const cards = await this.people.cards(
      tx,
      entries.flatMap(({ voterId, enteredBy, answeredBy }) => [voterId, enteredBy, ...(answeredBy === null ? [] : [answeredBy])]),
    );
    return entries.flatMap((entry) => {
      const voter = cards.get(entry.voterId);
      const situation = situationOf(place, entry);
      return voter ? [{ ...presentEntry(entry), voter, ...by(cards, entry), may: mayOf(actor, situation) }] : [];
    });
  }
}

/** What a round and the actor's role say of any entry. */
export type DeskPlace = Omit<DeskEntrySituation, 'voterId' | 'enteredBy' | 'entry'>;

/** The situation in which an entry is confirmed or withdrawn. */
export const situationOf = (place: DeskPlace, { voterId, enteredBy, state }: DeskEntryEntity): DeskEntrySituation => ({
  ...place,
  voterId,
  enteredBy,
  entry: state as DeskState,
});

const mayOf = (actor: Actor, situation: DeskEntrySituation): DeskEntry['may'] => ({
  confirm: isAllowed(confirmAtDesk(actor, situation)),
  withdraw: isAllowed(withdrawAtDesk(actor, situation)),
});

const by = (cards: Awaited<ReturnType<People['cards']>>, { enteredBy, answeredBy }: DeskEntryEntity) => ({
  enteredBy: cards.get(enteredBy) ?? null,
  answeredBy: cards.get(answeredBy ?? '') ?? null,
});

const presentEntry = ({ id, channel, reason, state, enteredAt }: DeskEntryEntity) => ({
  id,
  channel: channel as DeskChannel,
  reason,
  state: state as DeskState,
  enteredAt: enteredAt.toISOString(),
});

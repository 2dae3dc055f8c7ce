import { hashOfEvent } from '../chain.rules';
import type { ChainEvent, ChainEventKind } from '../chain.schema';
import { RecountFault } from './recount.verdict';

/** Which events may follow which: a round is prepared, opened, closed and decided, in this order and once each. */
const order: readonly ChainEventKind[] = ['prepared', 'opened', 'closed', 'decided'];
const between: Partial<Record<ChainEventKind, ChainEventKind>> = {
  commitment: 'prepared',
  ballot: 'opened',
  'proxy-given': 'opened',
  'proxy-revoked': 'opened',
  step: 'opened',
  judgment: 'opened',
  extended: 'opened',
  secret: 'closed',
  lot: 'closed',
};

/** Every event hashes to what it says, follows the one before it, and is numbered without a gap. @throws RecountFault */
export function checkLinks(roundId: string, chain: readonly ChainEvent[]): void {
  let previous: string | null = null;
  chain.forEach((event, place) => {
    if (event.seq !== place + 1) throw new RecountFault('chain_broken', `event ${place + 1} is missing or out of its place`, event);
    if (event.previous !== previous) throw new RecountFault('chain_broken', `event ${event.seq} does not follow the one before it`, event);
    if (hashOfEvent(roundId, event) !== event.hash) throw new RecountFault('chain_broken', `event ${event.seq} was changed`, event);
    previous = event.hash;
  });
}

/** Every event stands in its part of the round, and the round has come to its end. @throws RecountFault */
export function checkOrder(chain: readonly ChainEvent[]): void {
  let reached = -1;
  for (const event of chain) {
    const next = order.indexOf(event.kind);
    const allowed = next >= 0 ? next === reached + 1 : between[event.kind] === order[reached];
    if (!allowed) throw new RecountFault('event_misplaced', `event ${event.seq} (${event.kind}) cannot stand there`, event);
    if (next >= 0) reached = next;
  }
  if (reached < order.length - 1) throw new RecountFault('event_misplaced', `the round has no "${order[reached + 1]}" event`, chain.at(-1) ?? null);
}

/** The only event of a kind; `checkOrder` has made sure that it is there. */
export function eventOf(chain: readonly ChainEvent[], kind: ChainEventKind): ChainEvent {
  const event = chain.find((one) => one.kind === kind);
  if (!event) throw new RecountFault('event_misplaced', `the round has no "${kind}" event`, null);
  return event;
}

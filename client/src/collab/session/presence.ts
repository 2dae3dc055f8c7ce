import type { Awareness } from 'y-protocols/awareness';
import { Store } from './store';

/** Somebody who has the text open, as the server presents them. */
export interface Present {
  personId: string;
  name: string;
  color: string;
}

/** Everybody else who has the text open, once each, however many windows they have, by name. Carets that move are no news here. */
export class Presence extends Store<readonly Present[]> {
  constructor(awareness: Awareness) {
    super([]);
    awareness.on('change', () => this.set(keepSame(this.get(), presentIn(awareness))));
  }
}

function presentIn(awareness: Awareness): Present[] {
  const people = new Map<string, Present>();
  for (const [clientId, state] of awareness.getStates()) {
    const user = state.user as Partial<Present> | undefined;
    if (clientId === awareness.clientID || !user?.personId || !user.name) continue;
    people.set(user.personId, { personId: user.personId, name: user.name, color: user.color ?? '' });
  }
  return [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}

/** A store tells its listeners of what is another object: whoever has not changed stays the same one. */
const keepSame = (before: readonly Present[], now: readonly Present[]): Present[] =>
  now.map((one) => before.find(({ personId, name, color }) => personId === one.personId && name === one.name && color === one.color) ?? one);

import type { Awareness } from 'y-protocols/awareness';
import { Store } from './store';

/** Somebody who has the text open, as the server presents them. */
export interface Present {
  personId: string;
  name: string;
  color: string;
}

/** Somebody whose connection is renewed has not left. */
const graceMs = 3_000;

/** Everybody else who has the text open, once each, however many windows they have, by name. Carets that move are no news here. */
export class Presence extends Store<readonly Present[]> {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly awareness: Awareness) {
    super([]);
    awareness.on('change', () => this.look());
    awareness.on('destroy', () => clearTimeout(this.timer));
  }

  /** Who comes is shown at once, who goes a little later: the avatar under somebody's finger does not vanish with a short cut. */
  private look(): void {
    const now = presentIn(this.awareness);
    const gone = this.get().filter(({ personId }) => !now.some((one) => one.personId === personId));
    this.set(keepSame(this.get(), byName([...now, ...gone])));
    if (gone.length > 0) this.timer ??= setTimeout(() => this.lookAgain(), graceMs);
  }

  private lookAgain(): void {
    this.timer = undefined;
    this.set(keepSame(this.get(), presentIn(this.awareness)));
  }
}

const byName = (people: Present[]): Present[] => people.toSorted((a, b) => a.name.localeCompare(b.name));

function presentIn(awareness: Awareness): Present[] {
  const people = new Map<string, Present>();
  for (const [clientId, state] of awareness.getStates()) {
    const user = state.user as Partial<Present> | undefined;
    if (clientId === awareness.clientID || !user?.personId || !user.name) continue;
    people.set(user.personId, { personId: user.personId, name: user.name, color: user.color ?? '' });
  }
  return byName([...people.values()]);
}

/** A store tells its listeners of what is another object: whoever has not changed stays the same one. */
const keepSame = (before: readonly Present[], now: readonly Present[]): Present[] =>
  now.map((one) => before.find(({ personId, name, color }) => personId === one.personId && name === one.name && color === one.color) ?? one);

import type { Awareness } from 'y-protocols/awareness';

/** Somebody who has the text open, as the server presents them. */
export interface Present {
  personId: string;
  name: string;
  color: string;
}

/** Everybody who has the text open, once each, however many windows they have, by name. Oneself is not among them. */
export function peopleIn(awareness: Awareness): Present[] {
  const people = new Map<string, Present>();
  for (const [clientId, state] of awareness.getStates()) {
    const user = state.user as Partial<Present> | undefined;
    if (clientId === awareness.clientID || !user?.personId || !user.name) continue;
    people.set(user.personId, { personId: user.personId, name: user.name, color: user.color ?? '' });
  }
  return [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}

import type { PlatformRole } from './people.schema';

/** Who acts: a person with an account, or a visitor without one. */
export type Actor = { readonly kind: 'visitor' } | { readonly kind: 'person'; readonly personId: string; readonly role: PlatformRole };

export const visitor: Actor = { kind: 'visitor' };

/** The actor's person, or null for a visitor. */
export const personIdOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.personId : null);

export const isAdministrator = (actor: Actor): boolean => actor.kind === 'person' && actor.role === 'administrator';

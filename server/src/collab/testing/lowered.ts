import { limits } from '../collab.limits';

type Limits = { -readonly [name in keyof typeof limits]: number };

/** Lowers limits, for what would otherwise take a minute or megabytes. @returns what puts them back */
export function lowered(lower: Partial<Limits>): () => void {
  const before = { ...limits };
  Object.assign(limits, lower);
  return () => void Object.assign(limits, before);
}

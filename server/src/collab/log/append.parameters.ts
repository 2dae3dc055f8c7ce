import type { Append } from './update-log.port';

const lengthOf = ({ entries }: Append): number => entries.reduce((sum, { update }) => sum + update.length, 0);

/** What the statement is given for some documents, one `Append` each. */
export function appendParameters(appends: readonly Append[], now: Date): unknown[] {
  const entries = appends.flatMap(({ documentId, entries: own }) => own.map((entry, index) => ({ ...entry, documentId, place: index + 1 })));
  const claims = appends.flatMap(({ documentId, claims: own }) => own.map((claim) => ({ ...claim, documentId })));
  const parameters = [
    appends.map(({ documentId }) => documentId),
    appends.map(({ generation }) => generation),
    appends.map((append) => append.entries.length),
    appends.map(lengthOf),
    appends.map(({ shrinks }) => shrinks),
    now,
    Buffer.concat(entries.map(({ update }) => update)),
    entries.map(({ documentId }) => documentId),
    entries.map(({ place }) => place),
    entries.map(({ personId }) => personId),
    entries.map(({ update }) => update.length),
  ];
  if (claims.length === 0) return parameters;
  return [...parameters, claims.map(({ documentId }) => documentId), claims.map(({ clientId }) => clientId), claims.map(({ personId }) => personId)];
}

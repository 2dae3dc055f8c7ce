import type { Append } from './update-log.port';

/** What the statement is given for some documents, one `Append` each: a column for each of its parameters. */
export function appendParameters(appends: readonly Append[], now: Date): unknown[] {
  const rows = { documents: [] as string[], places: [] as number[], people: [] as (string | null)[], lengths: [] as number[] };
  const block: Uint8Array[] = [];
  const sizes = appends.map(({ documentId, entries }) => {
    let size = 0;
    entries.forEach(({ personId, update }, index) => {
      rows.documents.push(documentId);
      rows.places.push(index + 1);
      rows.people.push(personId);
      rows.lengths.push(update.length);
      block.push(update);
      size += update.length;
    });
    return size;
  });
  return [
    appends.map(({ documentId }) => documentId),
    appends.map(({ generation }) => generation),
    appends.map(({ entries }) => entries.length),
    sizes,
    appends.map(({ shrinks }) => shrinks),
    now,
    Buffer.concat(block),
    rows.documents,
    rows.places,
    rows.people,
    rows.lengths,
    ...claimParameters(appends),
  ];
}

/** Left out where nobody claims anything, as is the part of the statement that would take them. */
function claimParameters(appends: readonly Append[]): unknown[] {
  const claims = appends.flatMap(({ documentId, claims: own }) => own.map((claim) => ({ ...claim, documentId })));
  if (claims.length === 0) return [];
  return [claims.map(({ documentId }) => documentId), claims.map(({ clientId }) => clientId), claims.map(({ personId }) => personId)];
}

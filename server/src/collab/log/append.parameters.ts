import type { Append } from './update-log.port';

/** What the statement is given for some documents, one `Append` each: a column for each of its parameters. */
export function appendParameters(appends: readonly Append[], now: Date): unknown[] {
  const rows = { people: [] as (string | null)[], starts: [] as number[], lengths: [] as number[] };
  const block: Uint8Array[] = [];
  const skipped: number[] = [];
  let start = 1;
  const sizes = appends.map(({ entries }) => {
    const before = start;
    skipped.push(block.length);
    for (const { personId, update } of entries) {
      block.push(update);
      rows.people.push(personId);
      rows.starts.push(start);
      rows.lengths.push(update.length);
      start += update.length;
    }
    return start - before;
  });
  return [
    appends.map(({ documentId }) => documentId),
    appends.map(({ generation }) => generation),
    appends.map(({ entries }) => entries.length),
    sizes,
    appends.map(({ shrinks }) => shrinks),
    skipped,
    now,
    Buffer.concat(block),
    rows.people,
    rows.starts,
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

import type { Attribution } from '@palabre/shared/collab';
import * as Y from 'yjs';
import { deepestNesting } from '../update/place.rules';
import { rootName } from './rich-text.ydoc';

/** So many UTF-16 code units of a text, and the Yjs client that wrote them. */
export type ClientRun = readonly [length: number, clientId: number];

/**
 * Which client wrote which words. Walks the text as `readRichText` does and counts what that keeps: the runs cover exactly the
 * characters of its text nodes, in its order.
 */
export function clientRuns(doc: Y.Doc): ClientRun[] {
  return [...runsIn(doc.getXmlFragment(rootName), 0)];
}

function* runsIn(parent: Y.XmlFragment, depth: number): Generator<ClientRun> {
  if (depth > deepestNesting) return;
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlElement) yield* runsIn(child, depth + 1);
    else if (child instanceof Y.XmlText) yield* runsOf(child);
  }
}

function* runsOf(text: Y.XmlText): Generator<ClientRun> {
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    const { length } = item.content.str.replaceAll('\0', '');
    if (length > 0) yield [length, item.id.client];
  }
}

/**
 * The same with people in the place of clients.
 * @param owners client -> its person; a client that is missing or null is the server's
 */
export function attributionOf(runs: readonly ClientRun[], owners: ReadonlyMap<number, string | null>): Attribution {
  const people: string[] = [];
  const authored: [number, number][] = [];
  for (const [length, clientId] of runs) {
    const author = placeOf(people, owners.get(clientId) ?? null);
    const last = authored.at(-1);
    if (last?.[1] === author) last[0] += length;
    else authored.push([length, author]);
  }
  return { people, runs: authored };
}

function placeOf(people: string[], personId: string | null): number {
  if (personId === null) return -1;
  const place = people.indexOf(personId);
  return place >= 0 ? place : people.push(personId) - 1;
}

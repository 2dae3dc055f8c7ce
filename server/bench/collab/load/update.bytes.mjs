// Yjs updates (version 1) made by hand, since a document for each of thousands of writers would measure the load and not the server.
//
// A writer has a paragraph of their own and types at its end. Their first two clocks are the paragraph (an XML element in the root
// "default") and the text in it; every later one is a letter whose left neighbour is the letter before. An update is: how many clients;
// for each how many structs, client, first clock, the structs; then the deletions, of which there are none here. A struct is: a byte
// that names its content and what it knows of its neighbours, then the left neighbour or else the parent, then the content.
import { bytes } from './bytes.mjs';

const content = { string: 4, type: 7 };
const hasLeft = 0x80;
const type = { element: 3, text: 6 };
const root = 'default';

/** The clocks that are no letters. */
export const opening = 2;

/** Which letter a writer types at a clock: known from the number alone, so that nobody keeps the texts. */
const alphabet = 'abcdefghijklmnopqrstuvwxyz'.repeat(200);
const letters = (clock, count) => alphabet.slice(clock % 26, (clock % 26) + count);

/** What a client did from one clock to before another, as an update. At most 5,000 letters. */
export function updateOf(client, from, to) {
  writeUpdate(bytes.begin(), client, from, to);
  return bytes.done();
}

/** @param into where to write, so that a frame can be built around it */
export function writeUpdate(into, client, from, to) {
  if (to <= from) return into.byte(0).byte(0);
  const first = Math.max(from, opening);
  const structs = Math.max(0, Math.min(to, opening) - from) + (to > first ? 1 : 0);
  into.number(1).number(structs).number(client).number(from);
  if (from < 1) into.byte(content.type).number(1).text(root).number(type.element).text('paragraph');
  if (from < 2 && to > 1) into.byte(content.type).number(0).number(client).number(0).number(type.text);
  if (to > first) writeLetters(into, client, first, to - first);
  return into.byte(0);
}

function writeLetters(into, client, clock, count) {
  if (clock === opening) into.byte(content.string).number(0).number(client).number(1);
  else
    into
      .byte(content.string | hasLeft)
      .number(client)
      .number(clock - 1);
  into.text(letters(clock, count));
}

/** A state vector. @param clocks pairs of client and clock */
export function stateVectorOf(clocks) {
  bytes.begin().number(clocks.length);
  for (const [client, clock] of clocks) bytes.number(client).number(clock);
  return bytes.done();
}

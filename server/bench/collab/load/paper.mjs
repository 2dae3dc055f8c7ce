// A long paper as somebody wrote it: 260,000 operations in 40 sittings, of which most type a letter, many take one back, and some move a
// paragraph. Made up, always the same, and kept between runs.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import * as Y from 'yjs';
import { cache } from '../../stage.mjs';
import { seeded } from './pace.mjs';

const edition = 1;
const seed = 20_260_105;
export const operations = 260_000;
const sittings = 40;
const operationsInRow = 26;
const words = 'la mesa de trabajo propone une charte commune pour les territoires and every member may amend it antes da assembleia'.split(' ');

/** @returns {{ rows: Buffer[], state: Buffer, letters: number }} the log of 10,000 rows, and what they make together */
export function paper() {
  const file = path.join(cache, `palabre-bench-paper-${edition}.bin`);
  if (existsSync(file)) return v8.deserialize(readFileSync(file));
  console.log(`(writing a paper of ${operations} operations, once)`);
  const written = write();
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, v8.serialize(written));
  return written;
}

function write() {
  const doc = new Y.Doc();
  const rows = [];
  doc.on('update', (update) => rows.push(Buffer.from(update)));
  const author = new Author(doc);
  const perSitting = operations / operationsInRow / sittings;
  for (let row = 0; row < operations / operationsInRow; row += 1) {
    if (row % perSitting === 0) doc.clientID = 2 ** 28 + seed + row;
    doc.transact(() => author.work(operationsInRow));
  }
  rows.splice(0, 2, Buffer.from(Y.mergeUpdates(rows.slice(0, 2)))); // the first paragraph, made before the first operation
  const state = Buffer.from(Y.encodeStateAsUpdate(doc));
  return { rows, state, letters: author.letters };
}

class Author {
  random = seeded(seed);
  /** what to do next, letter by letter */
  plan = [];

  constructor(doc) {
    this.root = doc.getXmlFragment('default');
    this.paragraphs = [];
    doc.transact(() => this.begin(0, ''));
    this.goTo(0);
  }

  get letters() {
    return this.paragraphs.reduce((sum, { length }) => sum + length, 0);
  }

  work(count) {
    for (let done = 0; done < count; done += 1) {
      if (!this.plan.length) this.decide();
      const step = this.plan.shift();
      if (step === 'move') this.move();
      else if (step === 'enter') this.enter();
      else if (step === 'back') this.back();
      else this.type(step);
    }
  }

  /** Three in ten operations take something back, as in papers whose writing was recorded. */
  decide() {
    const chance = this.random();
    if (chance < 0.01) this.plan.push('move');
    else if (chance < 0.03) this.plan.push('enter');
    else if (chance < 0.1) this.goTo(this.below(this.paragraphs.length));
    if (chance < 0.5) this.plan.push(...this.phrase());
    else if (chance < 0.72) this.plan.push(...Array.from({ length: 20 + this.below(50) }, () => 'back'));
    else this.plan.push(...this.phrase(), 'back', 'back', ...this.phrase());
  }

  phrase() {
    return [...`${Array.from({ length: 1 + this.below(8) }, () => words[this.below(words.length)]).join(' ')} `];
  }

  below(limit) {
    return Math.floor(this.random() * limit);
  }

  goTo(index) {
    this.index = index;
    this.at = this.below(this.paragraphs[index].length + 1);
  }

  type(letter) {
    this.paragraphs[this.index].insert(this.at, letter);
    this.at += 1;
  }

  back() {
    if (this.at === 0) return this.type('e');
    this.at -= 1;
    return this.paragraphs[this.index].delete(this.at, 1);
  }

  /** As editors do: what stands behind the caret is taken out and put into a new paragraph. */
  enter() {
    const text = this.paragraphs[this.index];
    const rest = text.toString().slice(this.at);
    if (rest) text.delete(this.at, rest.length);
    this.begin(this.index + 1, rest);
    this.index += 1;
    this.at = 0;
  }

  /** Cut here and pasted there. */
  move() {
    if (this.paragraphs.length < 3) return;
    const from = this.below(this.paragraphs.length);
    const text = this.paragraphs[from].toString();
    this.root.delete(from, 1);
    this.paragraphs.splice(from, 1);
    this.begin(this.below(this.paragraphs.length), text);
    this.goTo(this.below(this.paragraphs.length));
  }

  begin(index, content) {
    const paragraph = new Y.XmlElement('paragraph');
    const text = new Y.XmlText();
    text.insert(0, content);
    paragraph.insert(0, [text]);
    this.root.insert(index, [paragraph]);
    this.paragraphs.splice(index, 0, text);
  }
}

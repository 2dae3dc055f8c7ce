import { Flaw } from './byte-reader';
import { ClientShape } from './client-shape';
import { contentKind } from './content.reader';
import { IdRanges } from './id-ranges';
import { atRoot, beside, isNowhere, nowhere, type Place, settle, under } from './place.rules';
import { refers, type StructTable } from './struct.table';
import type { Deleted, DeletedRange, ReadUpdate, Section } from './update.reader';
import { encodeStateVector } from './update.writer';

/** The structs of one client in an update, and how far they were added. */
interface Queue {
  shape: ClientShape;
  section: Section;
  next: number;
  last: number;
}

/** A place that a struct refers to. */
interface Reference {
  client: number;
  clock: number;
}

/**
 * A document without its words: how far each client's work goes, where each struct stands, what is deleted. Some bytes a paragraph in
 * the place of a whole Yjs document, and enough to tell whether an update fits it: that everything it refers to is there, that its
 * content belongs where it is put, and what of it is new.
 *
 * Updates are staged on it one after the other; then all that was staged is kept (committed) or dropped.
 */
export class DocumentShape {
  private readonly clients = new Map<number, ClientShape>();
  private readonly deleted = new IdRanges();
  /** those whose work the staged updates carry on */
  private readonly touched = new Set<ClientShape>();
  private stagedDeletes: DeletedRange[] = [];
  private units = 0;
  private vector: Uint8Array | undefined;

  /** Characters and elements that are there, committed. */
  get size(): number {
    return this.units - this.deleted.size;
  }

  /** Committed, as Yjs writes it. */
  stateVector(): Uint8Array {
    return (this.vector ??= encodeStateVector([...this.clients.values()].filter(({ kept }) => kept > 0).map(({ client, kept }) => [client, kept])));
  }

  /** What is deleted, committed. Updates are read with it, so that what they repeat costs little. */
  get gone(): Deleted {
    return this.deleted;
  }

  /** Whether an update says anything that is not known, also by what is staged. */
  isNews({ sections, deletes }: Pick<ReadUpdate, 'sections' | 'deletes'>): boolean {
    return deletes.length > 0 || sections.some(({ client, end }) => end > this.clockOf(client));
  }

  /** The clients of whose work an update holds something new, and whether anything of theirs is known. */
  writers({ sections }: Pick<ReadUpdate, 'sections'>): { client: number; isUsed: boolean }[] {
    return sections.filter(({ client, end }) => end > this.clockOf(client)).map(({ client }) => ({ client, isUsed: this.clockOf(client) > 0 }));
  }

  /**
   * Adds an update to what is staged.
   * @param update read with what is `gone`
   * @param strict refuses content that does not belong where it is put; without it, that is taken for invisible
   * @returns what is new of its structs
   * @throws Flaw `gap` when it builds on what is not here; whatever it throws, what was staged before is still staged and nothing of this is
   */
  stage(update: ReadUpdate, strict: boolean): Section[] {
    const queues = this.queuesOf(update);
    const before = queues.map(({ shape }) => shape.mark());
    try {
      this.addAll(queues, update.structs, strict);
      for (const { client, clock, length } of update.deletes) if (clock + length > this.clockOf(client)) throw new Flaw('gap');
    } catch (error) {
      queues.forEach(({ shape }, index) => shape.returnTo(before[index] ?? { now: 0, runs: 0 }));
      throw error;
    }
    for (const range of update.deletes) this.stagedDeletes.push(range); // there may be more than a call takes
    return newSections(
      update,
      before.map(({ now }) => now),
    );
  }

  /** What was staged is committed. */
  keep(): void {
    if (this.touched.size) this.vector = undefined;
    for (const shape of this.touched) {
      this.units += shape.now - shape.kept;
      shape.keep();
    }
    for (const range of this.stagedDeletes) this.deleted.add(range);
    this.forgetStaged();
  }

  /** What was staged never was. */
  drop(): void {
    if (this.touched.size === 0 && this.stagedDeletes.length === 0) return;
    for (const shape of this.touched) shape.drop();
    this.forgetStaged();
  }

  private forgetStaged(): void {
    for (const { client, kept } of this.touched) if (kept === 0) this.clients.delete(client);
    this.touched.clear();
    this.stagedDeletes = [];
  }

  private clockOf(client: number): number {
    return this.clients.get(client)?.now ?? 0;
  }

  private queuesOf({ sections }: ReadUpdate): Queue[] {
    let next = 0;
    return sections.map((section) => {
      const shape = this.shapeOf(section.client);
      this.touched.add(shape);
      const first = next;
      next += section.count;
      return { shape, section, next: first, last: next };
    });
  }

  private shapeOf(client: number): ClientShape {
    const known = this.clients.get(client);
    if (known) return known;
    const shape = new ClientShape(client);
    this.clients.set(client, shape);
    return shape;
  }

  /** In the order in which the structs build on each other, as Yjs integrates them: one that builds on another client's work waits for that. */
  private addAll(queues: readonly Queue[], structs: StructTable, strict: boolean): void {
    for (const queue of queues) {
      const missing = this.addUntil(queue, queue.section.end, structs, strict);
      if (missing) this.addInTurns(queues, queue, structs, strict);
    }
  }

  private addInTurns(queues: readonly Queue[], queue: Queue, structs: StructTable, strict: boolean): void {
    const turns = [{ queue, until: queue.section.end }];
    for (let turn = turns.at(-1); turn; turn = turns.at(-1)) {
      const missing = this.addUntil(turn.queue, turn.until, structs, strict);
      if (!missing) {
        turns.pop();
        continue;
      }
      const other = queues.find(({ section }) => section.client === missing.client);
      const waits = turns.some((entry) => entry.queue === other);
      if (!other || waits || missing.clock >= other.section.end) throw new Flaw('gap');
      turns.push({ queue: other, until: missing.clock + 1 });
    }
  }

  /** @returns what the next struct has to wait for, if anything */
  private addUntil(queue: Queue, until: number, structs: StructTable, strict: boolean): Reference | undefined {
    const { shape, last } = queue;
    for (; queue.next < last; queue.next += 1) {
      if ((structs.clock[queue.next] as number) >= until) return undefined;
      const missing = this.missingFor(structs, queue.next, shape);
      if (missing) return missing;
      this.add(structs, queue.next, shape, strict);
    }
    return undefined;
  }

  private add(structs: StructTable, at: number, shape: ClientShape, strict: boolean): void {
    const clock = structs.clock[at] as number;
    const end = clock + (structs.length[at] as number);
    const known = shape.now;
    if (end <= known) return;
    if (clock > known) throw new Flaw('gap');
    shape.runs.push(known, this.placeOf(structs, at, shape, strict));
    shape.now = end;
  }

  private missingFor(structs: StructTable, at: number, own: ClientShape): Reference | undefined {
    const to = structs.refers[at] as number;
    if (to & refers.left) {
      const missing = this.missing(structs.leftClient[at] as number, structs.leftClock[at] as number, own);
      if (missing) return missing;
    }
    if (to & refers.right) return this.missing(structs.rightClient[at] as number, structs.rightClock[at] as number, own);
    return to & refers.parent ? this.missing(structs.parentClient[at] as number, structs.parentClock[at] as number, own) : undefined;
  }

  /** What a client refers to of its own must come before. */
  private missing(client: number, clock: number, own: ClientShape): Reference | undefined {
    if (client !== own.client) return clock < this.clockOf(client) ? undefined : { client, clock };
    if (clock >= own.now) throw new Flaw('gap');
    return undefined;
  }

  private placeOf(structs: StructTable, at: number, own: ClientShape, strict: boolean): Place {
    const kind = structs.kind[at] as number;
    if (kind === contentKind.gone) return nowhere;
    try {
      return settle(this.around(structs, at, own), kind, structs.type[at] as number);
    } catch (error) {
      if (strict) throw error;
      return nowhere;
    }
  }

  private around(structs: StructTable, at: number, own: ClientShape): Place {
    const to = structs.refers[at] as number;
    if (to & refers.root) {
      if (to & refers.key) throw new Flaw('structure');
      return atRoot;
    }
    if (to & refers.parent) return under(this.placeAt(structs.parentClient[at] as number, structs.parentClock[at] as number, own), (to & refers.key) !== 0);
    const right = to & refers.right ? this.placeAt(structs.rightClient[at] as number, structs.rightClock[at] as number, own) : undefined;
    if (right !== undefined && isNowhere(right)) return nowhere;
    const left = to & refers.left ? this.placeAt(structs.leftClient[at] as number, structs.leftClock[at] as number, own) : right;
    return beside(left ?? nowhere);
  }

  private placeAt(client: number, clock: number, own: ClientShape): Place {
    const shape = client === own.client ? own : this.clients.get(client);
    return shape ? shape.runs.at(clock) : nowhere;
  }
}

/** What is new of each section. A struct that is known in part is sent whole: Yjs takes the rest of it. */
function newSections({ sections, structs }: ReadUpdate, known: readonly number[]): Section[] {
  const fresh: Section[] = [];
  let first = 0;
  sections.forEach((section, index) => {
    const from = known[index] ?? 0;
    if (section.end > from) fresh.push(section.clock >= from ? section : cut(section, structs, first, from));
    first += section.count;
  });
  return fresh;
}

/** The part of a section from the first struct that is not wholly known. */
function cut(section: Section, structs: StructTable, firstStruct: number, known: number): Section {
  let at = firstStruct;
  while ((structs.clock[at] as number) + (structs.length[at] as number) <= known) at += 1;
  return { ...section, clock: structs.clock[at] as number, count: section.count - (at - firstStruct), from: structs.from[at] as number };
}

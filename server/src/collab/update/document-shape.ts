import { encodeStateVector } from './update.writer';
import { Flaw } from './byte-reader';
import { contentKind } from './content.reader';
import { IdRanges } from './id-ranges';
import { atRoot, beside, isNowhere, nowhere, type Place, settle, under } from './place.rules';
import { PlaceRuns } from './place.runs';
import { type DeletedRange, nobody, type ReadUpdate, root, type Section, type Struct } from './update.reader';

/** What became of an update that was looked at. */
export interface Shaped {
  /** what is new of it: sections, from the first struct that is not wholly known */
  sections: Section[];
  deletes: DeletedRange[];
}

/** Where a client was before an update was staged. */
interface Mark {
  client: number;
  clock: number;
  runs: number;
  /** it was touched by an earlier staged update */
  staged: boolean;
}

/**
 * A document without its words: how far each client's work goes, where each struct stands, what is deleted. Some bytes a paragraph in
 * the place of a whole Yjs document, and enough to tell whether an update fits it: that everything it refers to is there, that its
 * content belongs where it is put, and what of it is new.
 *
 * Updates are staged on it one after the other; then all that was staged is kept (committed) or dropped.
 */
export class DocumentShape {
  private readonly clocks = new Map<number, number>();
  private readonly runs = new Map<number, PlaceRuns>();
  private readonly deleted = new IdRanges();
  /** of the clients that the staged updates touch: where they are now, and how long their runs were */
  private readonly staged = new Map<number, { clock: number; runs: number }>();
  private stagedDeletes: DeletedRange[] = [];
  private units = 0;
  private vector: Uint8Array | undefined;

  /** Characters and elements that are there, committed. */
  get size(): number {
    return this.units - this.deleted.size;
  }

  /** Committed, as Yjs writes it. */
  stateVector(): Uint8Array {
    return (this.vector ??= encodeStateVector(this.clocks));
  }

  /** Whether an update says anything that is not known, also by what is staged. */
  isNews({ sections, deletes }: Pick<ReadUpdate, 'sections' | 'deletes'>): boolean {
    return sections.some(({ client, end }) => end > this.clockOf(client)) || deletes.some((range) => !this.deleted.has(range));
  }

  /** The clients of whose work an update holds something new, and whether anything of theirs is known. */
  writers({ sections }: Pick<ReadUpdate, 'sections'>): { client: number; isUsed: boolean }[] {
    return sections.filter(({ client, end }) => end > this.clockOf(client)).map(({ client }) => ({ client, isUsed: this.clockOf(client) > 0 }));
  }

  /**
   * Adds an update to what is staged.
   * @param strict refuses content that does not belong where it is put; without it, that is taken for invisible
   * @throws Flaw `gap` when it builds on what is not here; whatever it throws, what was staged before is still staged and nothing of this is
   */
  stage(update: ReadUpdate, strict: boolean): Shaped {
    const before = update.sections.map(({ client }) => this.mark(client));
    try {
      this.addStructs(update, strict);
      for (const { client, clock, length } of update.deletes) if (clock + length > this.clockOf(client)) throw new Flaw('gap');
      const deletes = update.deletes.filter((range) => !this.deleted.has(range));
      this.stagedDeletes.push(...deletes);
      return { sections: newSections(update, before), deletes };
    } catch (error) {
      for (const mark of before) this.returnTo(mark);
      throw error;
    }
  }

  /** What was staged is committed. */
  keep(): void {
    if (this.staged.size) this.vector = undefined;
    for (const [client, { clock }] of this.staged) {
      this.units += clock - (this.clocks.get(client) ?? 0);
      this.clocks.set(client, clock);
    }
    for (const range of this.stagedDeletes) this.deleted.add(range);
    this.staged.clear();
    this.stagedDeletes = [];
  }

  /** What was staged never was. */
  drop(): void {
    for (const [client, { runs }] of this.staged) this.runs.get(client)?.cut(runs);
    this.staged.clear();
    this.stagedDeletes = [];
  }

  private clockOf(client: number): number {
    return this.staged.get(client)?.clock ?? this.clocks.get(client) ?? 0;
  }

  private runsOf(client: number): PlaceRuns {
    let runs = this.runs.get(client);
    if (!runs) this.runs.set(client, (runs = new PlaceRuns()));
    return runs;
  }

  private mark(client: number): Mark {
    return { client, clock: this.clockOf(client), runs: this.runs.get(client)?.length ?? 0, staged: this.staged.has(client) };
  }

  private returnTo({ client, clock, runs, staged }: Mark): void {
    this.runs.get(client)?.cut(runs);
    const now = this.staged.get(client);
    if (!staged) this.staged.delete(client);
    else if (now) now.clock = clock;
  }

  /** In the order in which they build on each other, as Yjs integrates them. */
  private addStructs({ sections, structs }: ReadUpdate, strict: boolean): void {
    const queues = queuesOf(sections, structs);
    for (const queue of queues.values()) {
      // Whose turn it is, and until where: a struct that builds on another client's work waits for that first.
      const turns = [{ queue, until: queue.section.end }];
      for (let turn = turns.at(-1); turn; turn = turns.at(-1)) {
        const struct = turn.queue.next < turn.queue.last ? structs[turn.queue.next] : undefined;
        if (!struct || struct.clock >= turn.until) {
          turns.pop();
          continue;
        }
        const missing = this.missingFor(struct);
        if (missing) {
          const other = queues.get(missing.client);
          const waits = turns.some((entry) => entry.queue === other);
          if (!other || waits || missing.clock >= other.section.end) throw new Flaw('gap');
          turns.push({ queue: other, until: missing.clock + 1 });
          continue;
        }
        turn.queue.next += 1;
        this.addStruct(struct, strict);
      }
    }
  }

  private addStruct(struct: Struct, strict: boolean): void {
    const { client, clock, length } = struct;
    const known = this.clockOf(client);
    if (clock + length <= known) return;
    if (clock > known) throw new Flaw('gap');
    const place = this.placeOf(struct, strict);
    const runs = this.runsOf(client);
    const staged = this.staged.get(client);
    if (staged) staged.clock = clock + length;
    else this.staged.set(client, { clock: clock + length, runs: runs.length });
    runs.push(known, place);
  }

  private missingFor(struct: Struct): { client: number; clock: number } | undefined {
    const { client, originClient, originClock, rightClient, rightClock, parentClient, parentClock } = struct;
    if (originClient !== nobody && !this.reaches(originClient, originClock, client)) return { client: originClient, clock: originClock };
    if (rightClient !== nobody && !this.reaches(rightClient, rightClock, client)) return { client: rightClient, clock: rightClock };
    if (parentClient >= 0 && !this.reaches(parentClient, parentClock, client)) return { client: parentClient, clock: parentClock };
    return undefined;
  }

  /** Whether something is here. What a client refers to of its own must come before. */
  private reaches(client: number, clock: number, self: number): boolean {
    if (clock < this.clockOf(client)) return true;
    if (client === self) throw new Flaw('gap');
    return false;
  }

  private placeOf(struct: Struct, strict: boolean): Place {
    if (struct.kind === contentKind.gone) return nowhere;
    try {
      return settle(this.around(struct), struct.kind, struct.type);
    } catch (error) {
      if (strict) throw error;
      return nowhere;
    }
  }

  private around({ originClient, originClock, rightClient, rightClock, parentClient, parentClock, hasKey }: Struct): Place {
    const left = originClient === nobody ? undefined : this.placeAt(originClient, originClock);
    const right = rightClient === nobody ? undefined : this.placeAt(rightClient, rightClock);
    if ((left !== undefined && isNowhere(left)) || (right !== undefined && isNowhere(right))) return nowhere;
    const neighbour = left ?? right;
    if (neighbour !== undefined) return beside(neighbour);
    if (parentClient !== root) return under(this.placeAt(parentClient, parentClock), hasKey);
    if (hasKey) throw new Flaw('structure');
    return atRoot;
  }

  private placeAt(client: number, clock: number): Place {
    return this.runs.get(client)?.at(clock) ?? nowhere;
  }
}

interface Queue {
  section: Section;
  next: number;
  last: number;
}

function queuesOf(sections: readonly Section[], structs: readonly Struct[]): Map<number, Queue> {
  const queues = new Map<number, Queue>();
  let next = 0;
  for (const section of sections) {
    queues.set(section.client, { section, next, last: Math.min(next + section.count, structs.length) });
    next += section.count;
  }
  return queues;
}

/** What is new of each section. A struct that is known in part is sent whole: Yjs takes the rest of it. */
function newSections({ sections, structs }: ReadUpdate, before: readonly Mark[]): Section[] {
  const fresh: Section[] = [];
  let first = 0;
  sections.forEach((section, index) => {
    const known = before[index]?.clock ?? 0;
    if (section.end > known) fresh.push(section.clock >= known ? section : cut(section, structs, first, known));
    first += section.count;
  });
  return fresh;
}

/** The part of a section from the first struct that is not wholly known. */
function cut(section: Section, structs: readonly Struct[], firstStruct: number, known: number): Section {
  let at = firstStruct;
  for (let struct = structs[at]; struct && struct.clock + struct.length <= known; struct = structs[at]) at += 1;
  const first = structs[at] as Struct;
  return { ...section, clock: first.clock, count: section.count - (at - firstStruct), from: first.from };
}

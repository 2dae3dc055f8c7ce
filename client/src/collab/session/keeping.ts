import type * as Y from 'yjs';
import { type Keeper, type KeptCopy, nothingRemembered, type Remembered } from './keeper.port';
import { Paced } from './paced';

/** A copy that takes longer than this to open is not waited for. */
const patienceMs = 1_500;
const noteMs = 1_000;

interface Told {
  /** the device had the text, and it is in the document now */
  restored(what: Remembered): void;
  /** whether what is written outlives the page */
  kept(kept: boolean): void;
}

/** What a session keeps on the device: the copy of its generation, and what is to be known of it at the next visit. */
export class Keeping {
  private copy: KeptCopy | undefined;
  private note: Remembered;
  private readonly noting = new Paced(noteMs, () => this.copy && this.write(this.note));
  /** clients about which this session knows better than the device */
  private readonly known: Set<string>;

  /**
   * @param keeper undefined: nothing outlives the page
   * @param rescued words that an earlier session of this page has kept
   */
  constructor(
    private readonly keeper: Keeper | undefined,
    private readonly doc: Y.Doc,
    private readonly told: Told,
    rescued = '',
  ) {
    const note = keeper?.recall() ?? nothingRemembered;
    this.note = { ...note, rescued: together(note.rescued, rescued) };
    if (this.note.rescued !== note.rescued) keeper?.remember(this.note);
    this.known = new Set(Object.keys(note.unconfirmed));
  }

  get generation(): number | undefined {
    return this.note.generation;
  }

  /** Words of earlier sessions, to be copied by hand. */
  get rescued(): string {
    return this.note.rescued;
  }

  /** Whether those outlive the page. Another window may have let go of them. */
  get keepsRescued(): boolean {
    return this.rescued === '' || this.keeper?.recall().rescued === this.rescued;
  }

  isOrigin(origin: unknown): boolean {
    return this.copy !== undefined && origin === this.copy.origin;
  }

  /** Opens the copy of an earlier visit, if there is one. Never fails. */
  async open(): Promise<void> {
    const { generation } = this.note;
    if (generation === undefined) return;
    await Promise.race([this.keep(generation), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  }

  /** The server says which making of the document this is. @returns false when the copy is of another */
  meet(generation: number): boolean {
    if (this.note.generation === undefined) {
      this.note = { ...this.note, generation };
      void this.keep(generation);
    }
    return this.note.generation === generation;
  }

  /** @param known what is to be known at the next visit */
  remember(known: Pick<Remembered, 'writable' | 'unconfirmed' | 'unsaved'>): void {
    const next = { ...this.note, ...known };
    if (this.note.generation === undefined || JSON.stringify(next) === JSON.stringify(this.note)) return;
    this.note = next;
    this.noting.ask();
  }

  /** The copy is worthless. @param words those of it that are not, added to the ones that were rescued before */
  drop(words: string): void {
    const stored = this.keeper?.recall() ?? nothingRemembered;
    const { generation } = this.note;
    this.copy?.drop();
    this.copy = undefined;
    this.note = { ...nothingRemembered, rescued: together(stored.rescued || this.note.rescued, words) };
    // Another window may have begun a copy of the new making already.
    const isOther = stored.generation !== undefined && stored.generation !== generation;
    this.keeper?.remember({ ...(isOther ? stored : nothingRemembered), rescued: this.note.rescued });
    this.told.kept(false);
  }

  forgetRescued(): void {
    this.note = { ...this.note, rescued: '' };
    this.keeper?.remember({ ...this.keeper.recall(), rescued: '' });
  }

  /** The page may be gone in the next moment. */
  noteNow(): void {
    this.noting.flush();
  }

  end(): void {
    this.noting.flush();
    this.noting.end();
    this.copy?.close();
  }

  /** Another window may have noted something meanwhile that this one does not know. @returns false when it will not be found again */
  private write(note: Remembered): boolean {
    if (!this.keeper) return false;
    for (const client of Object.keys(note.unconfirmed)) this.known.add(client);
    const stored = this.keeper.recall();
    const ofOthers = Object.entries(stored.unconfirmed).filter(([client]) => !this.known.has(client));
    const unconfirmed = { ...Object.fromEntries(ofOthers), ...note.unconfirmed };
    return this.keeper.remember({ ...note, unconfirmed, unsaved: note.unsaved || ofOthers.length > 0, rescued: stored.rescued });
  }

  private async keep(generation: number): Promise<void> {
    const { note, keeper } = this;
    if (!keeper || !this.write(note)) return; // a copy that is not found again is worth nothing
    const copy = keeper.keep(this.doc, generation, () => this.onFailure(copy));
    this.copy = copy;
    try {
      await copy.whenLoaded;
    } catch {
      return this.onFailure(copy);
    }
    if (this.copy !== copy) return;
    this.told.kept(true);
    if (this.doc.store.clients.size > 0) this.told.restored(note);
  }

  private onFailure(copy: KeptCopy): void {
    if (this.copy !== copy) return;
    this.copy = undefined;
    this.told.kept(false);
  }
}

/** The same words are not kept twice: two windows of a text may have rescued them both. */
const together = (before: string, words: string): string => (before.includes(words) ? before : [before, words].filter(Boolean).join('\n'));

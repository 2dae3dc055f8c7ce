import { closeCode } from '@palabre/shared/collab';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Keeper, Remembered } from './keeper.port';
import { Keeping } from './keeping';
import type { Link } from './link.port';
import { Presence } from './presence';
import { isSettled, mayType, type SessionFacts } from './save-state.rules';
import { Saving } from './saving';
import { ServerNews } from './server-news';
import type { SessionView } from './session-view';
import { shareEmptyLines } from './shared-lines';
import { Standing } from './standing';
import type { Store } from './store';
import { Unconfirmed } from './unconfirmed';
import { wayFor, type WayOptions } from './way';

export interface SessionOptions extends WayOptions {
  /** where this device keeps the text; without it nothing outlives the page */
  keeper?: Keeper;
  /** what the browser says of the network */
  online?: boolean;
  /** words that an earlier session of this page has kept to be copied */
  rescued?: string;
}

/** One text open in one page: the document, the way to the server, and the truth about what is saved. Knows neither React nor the editor. */
export class DraftingSession {
  readonly doc = new Y.Doc();
  readonly awareness: Awareness;
  readonly view: Store<SessionView>;
  readonly people: Presence;
  private readonly unconfirmed = new Unconfirmed(this.doc);
  private readonly standing: Standing;
  private readonly keeping: Keeping;
  private readonly link: Link;
  private readonly saving: Saving;
  private readonly news: ServerNews;

  constructor({ keeper, online = true, rescued, ...options }: SessionOptions) {
    this.standing = new Standing(
      online,
      () => this.keeping,
      (facts) => this.remember(facts),
    );
    this.view = this.standing.view;
    const { link, provider } = wayFor(this.doc, options, () => this.standing.facts.online);
    this.link = link;
    this.awareness = provider.awareness;
    this.people = new Presence(provider.awareness);
    this.saving = new Saving((change) => link.ask(change), this.unconfirmed, this.standing);
    const told = { restored: (what: Remembered) => this.onRestored(what), kept: (kept: boolean) => this.standing.note({ type: 'kept', kept }) };
    this.keeping = new Keeping(keeper, this.doc, told, rescued);
    this.news = new ServerNews(link, this.standing, this.saving, this.keeping, this.unconfirmed);
    link.listen(this.news);
    shareEmptyLines(this.doc);
    // Registered after the sender's own listener: the change is on the wire before the question about it.
    this.doc.on('update', (_update: Uint8Array, origin: unknown) => origin !== provider && !this.keeping.isOrigin(origin) && this.onChange());
    void this.begin();
  }

  /** Words of this page, and of earlier visits to it, that the server has not confirmed. */
  unsent(): string {
    return this.unconfirmed.words();
  }

  /** Tries again after an end, for instance after signing in again elsewhere. */
  retry(): void {
    this.standing.note({ type: 'retried' });
    this.link.start();
  }

  /** What the browser says of the network. */
  network(online: boolean): void {
    this.standing.note({ type: 'network', online });
    if (!online || this.standing.facts.closedWith !== null) return;
    // A socket that slept through the cut may look open and be dead.
    if (!isSettled(this.standing.facts)) this.link.stop();
    this.link.start();
  }

  /** Somebody looks at the page again: no waiting for the next attempt. */
  wake(): void {
    if (this.standing.facts.closedWith === null) this.link.start();
  }

  /** The page may be gone in the next moment, without another word. */
  hide(): void {
    this.keeping.noteNow();
  }

  /** Gives up the words that the text did not take; the next session has the text as the server has it. */
  discard(): void {
    this.link.stop();
    this.keeping.drop('');
    this.forgetRescued();
    this.standing.note({ type: 'closed', code: closeCode.generationChanged });
  }

  forgetRescued(): void {
    this.keeping.forgetRescued();
    this.standing.show();
  }

  destroy(): void {
    this.saving.end();
    this.link.end();
    this.keeping.end();
    this.doc.destroy();
  }

  /** What the device has comes first: it is there without a network, and tells which making of the text to ask for. */
  private async begin(): Promise<void> {
    if (this.keeping.generation !== undefined) this.link.setGeneration(this.keeping.generation);
    this.standing.show();
    await this.keeping.open();
    if (!this.doc.isDestroyed) this.link.start();
  }

  private onRestored({ writable, unconfirmed, unsaved }: Remembered): void {
    this.unconfirmed.restore(unconfirmed);
    this.standing.note({ type: 'restored', writable, unsaved: unsaved || Object.keys(unconfirmed).length > 0 });
    this.news.askIfSynced();
  }

  private onChange(): void {
    if (mayType(this.standing.facts)) this.saving.changed(); // otherwise it is the editor tidying up, not a person typing
  }

  private remember(facts: SessionFacts): void {
    const unsaved = !isSettled(facts);
    const writable = facts.mode === 'open' || facts.mode === 'stalled';
    this.keeping.remember({ writable, unsaved, unconfirmed: unsaved ? this.unconfirmed.toNote() : {} });
  }
}

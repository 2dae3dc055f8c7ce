import { closeCode, type DocumentStatus } from '@palabre/shared/collab';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Keeper, Remembered } from './keeper.port';
import { Keeping } from './keeping';
import type { Link, LinkNews } from './link.port';
import { Presence } from './presence';
import { after, firstFacts, isSettled, mayType, type SessionEvent, type SessionFacts, spoilsCopy } from './save-state.rules';
import { Saving } from './saving';
import { type SessionView, viewOf } from './session-view';
import { shareEmptyLines } from './shared-lines';
import { Store } from './store';
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
  readonly view = new Store<SessionView>(viewOf(firstFacts, ''));
  readonly people: Presence;
  private facts: SessionFacts;
  private readonly unconfirmed = new Unconfirmed(this.doc);
  private readonly keeping: Keeping;
  private readonly link: Link;
  private readonly saving: Saving;
  /** both sides have told each other everything since the connection is there */
  private synced = false;

  constructor({ keeper, online = true, rescued, ...options }: SessionOptions) {
    this.facts = { ...firstFacts, online };
    const { link, provider } = wayFor(this.doc, options, () => this.facts.online);
    this.link = link;
    this.awareness = provider.awareness;
    this.people = new Presence(provider.awareness);
    this.saving = new Saving((change) => link.ask(change), this.unconfirmed, { facts: () => this.facts, note: (event) => this.note(event) });
    const told = { restored: (what: Remembered) => this.onRestored(what), kept: (kept: boolean) => this.note({ type: 'kept', kept }) };
    this.keeping = new Keeping(keeper, this.doc, told, rescued);
    link.listen(this.news());
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
    this.note({ type: 'retried' });
    this.link.start();
  }

  /** What the browser says of the network. */
  network(online: boolean): void {
    this.note({ type: 'network', online });
    if (!online || this.facts.closedWith !== null) return;
    // A socket that slept through the cut may look open and be dead.
    if (!isSettled(this.facts)) this.link.stop();
    this.link.start();
  }

  /** Somebody looks at the page again: no waiting for the next attempt. */
  wake(): void {
    if (this.facts.closedWith === null) this.link.start();
  }

  /** Gives up the words that the text did not take; the next session has the text as the server has it. */
  discard(): void {
    this.link.stop();
    this.keeping.drop('');
    this.forgetRescued();
    this.note({ type: 'closed', code: closeCode.generationChanged });
  }

  forgetRescued(): void {
    this.keeping.forgetRescued();
    this.show();
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
    this.show();
    await this.keeping.open();
    if (!this.doc.isDestroyed) this.link.start();
  }

  private news(): LinkNews {
    return {
      connected: (limited) => this.onConnection({ type: 'connected', limited }),
      disconnected: () => this.onConnection({ type: 'disconnected' }),
      failed: () => this.note({ type: 'failed' }),
      status: (status) => this.onStatus(status),
      has: (clocks) => this.unconfirmed.compare(clocks) && isSettled(this.facts) && this.saving.changed(),
      synced: () => this.onSynced(),
      answered: (change) => this.saving.answered(change),
      closed: (code) => this.onClosed(code),
    };
  }

  private onConnection(event: SessionEvent): void {
    this.synced = false;
    this.saving.forget();
    this.note(event);
  }

  /** The answer to a question asked now covers everything that either side has. */
  private onSynced(): void {
    this.synced = true;
    this.note({ type: 'loaded' });
    this.saving.ask();
  }

  private onStatus({ mode, generation, filling }: DocumentStatus): void {
    if (!this.keeping.meet(generation)) {
      this.link.stop();
      return this.onClosed(closeCode.generationChanged);
    }
    this.link.setGeneration(generation);
    this.note({ type: 'status', mode, filling });
    this.saving.forget(); // what was asked while nothing was taken is not answered
    if (mode === 'open' && this.synced) this.saving.ask();
  }

  private onRestored({ writable, unconfirmed }: Remembered): void {
    this.unconfirmed.restore(unconfirmed);
    this.note({ type: 'restored', writable, unsaved: Object.keys(unconfirmed).length > 0 });
    if (this.synced) this.saving.ask();
  }

  private onChange(): void {
    if (mayType(this.facts)) this.saving.changed(); // otherwise it is the editor tidying up, not a person typing
  }

  private onClosed(code: number): void {
    if (spoilsCopy(code)) {
      this.keeping.drop(this.unsent());
      this.unconfirmed.release();
    }
    this.onConnection({ type: 'closed', code });
  }

  private note(event: SessionEvent): void {
    this.facts = after(this.facts, event);
    const { mode } = this.facts;
    this.keeping.remember({ writable: mode === 'open' || mode === 'stalled', unconfirmed: isSettled(this.facts) ? {} : this.unconfirmed.toNote() });
    this.show();
  }

  private show(): void {
    this.view.set(viewOf(this.facts, this.keeping.rescued));
  }
}

import { DocumentStatus, messageType } from '@palabre/shared/collab';
import * as decoding from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { Barriers } from './barriers';
import { peopleIn, type Present } from './present';
import { after, firstFacts, isSettled, mayType, type SaveState, saveState, type SessionEvent } from './save-state.rules';
import { Sender } from './sender';
import { shareEmptyLines } from './shared-lines';
import { Store } from './store';
import { ownClock, unsentText } from './unsent';

/** What a page shows of a session. */
export interface SessionView {
  state: SaveState;
  /** everything written here is durable; also true in the second before `state` says so */
  settled: boolean;
  editable: boolean;
  /** the text is here, whole */
  loaded: boolean;
}

export interface SessionOptions {
  /** `wss://host/collab` */
  address: string;
  documentId: string;
  /** for programs and tests */
  socket?: typeof WebSocket;
  protocols?: string[];
}

const slowMs = 1_000;
/** Between an answer and the next question: a held key asks five times a second, not at every letter. */
const askMs = 200;
/** Without it every client of a restarted server comes back in the same moments. */
const backoff = () => 4_000 + Math.random() * 8_000;

/** One text open in one page: the document, its socket, and the truth about what is saved. Knows neither React nor the editor. */
export class DraftingSession {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  readonly view = new Store<SessionView>({ state: 'loading', settled: true, editable: false, loaded: false });
  readonly people = new Store<Present[]>([]);
  private facts = firstFacts;
  private readonly barriers: Barriers;
  private slowTimer: ReturnType<typeof setTimeout> | undefined;
  private askTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly sender: Sender;

  constructor({ address, documentId, socket, protocols }: SessionOptions) {
    const polyfill = socket && { WebSocketPolyfill: socket };
    this.provider = new WebsocketProvider(address, documentId, this.doc, { ...polyfill, protocols, disableBc: true, maxBackoffTime: backoff() });
    this.barriers = new Barriers(
      (change) => this.sender.barrier(change),
      (change) => this.confirmed(change),
    );
    this.sender = new Sender(this.provider);
    shareEmptyLines(this.doc);
    this.listen();
  }

  /** Words of this page that the server has not confirmed. */
  unsent(): string {
    return unsentText(this.doc, this.barriers.clock);
  }

  /** Tries again after an end, for instance after signing in again elsewhere. */
  retry(): void {
    this.note({ type: 'retried' });
    this.provider.connect();
  }

  /** What the browser says of the network. */
  network(online: boolean): void {
    this.note({ type: 'network', online });
    if (!online) return;
    // A socket that slept through the cut may look open and be dead.
    if (!isSettled(this.facts)) this.provider.disconnect();
    if (this.facts.closedWith === null) this.provider.connect();
  }

  destroy(): void {
    clearTimeout(this.slowTimer);
    clearTimeout(this.askTimer);
    this.sender.end();
    this.provider.destroy();
    this.provider.awareness.destroy();
    this.doc.destroy();
  }

  private listen(): void {
    const { provider } = this;
    provider.messageHandlers[messageType.barrier] = (_encoder, decoder) => this.barriers.answer(decoding.readVarUint(decoder));
    provider.messageHandlers[messageType.state] = (_encoder, decoder) => this.onMode(decoding.readVarString(decoder));
    provider.on('status', ({ status }) => this.onStatus(status === 'connected'));
    provider.on('sync', (synced) => synced && this.onSynced());
    provider.on('closed', ({ code }) => this.note({ type: 'closed', code }));
    provider.awareness.on('change', () => this.people.set(peopleIn(provider.awareness)));
    // Registered after the sender's own listener: the change is on the wire before the question about it.
    this.doc.on('update', (_update: Uint8Array, origin: unknown) => origin !== provider && this.onChange());
  }

  private onStatus(connected: boolean): void {
    if (!connected) this.barriers.forget();
    this.note({ type: connected ? 'connected' : 'disconnected' });
  }

  /** Both sides have told each other everything: the answer to a question asked now covers it all. */
  private onSynced(): void {
    this.note({ type: 'loaded' });
    this.ask();
  }

  private onMode(text: string): void {
    const { mode } = DocumentStatus.parse(JSON.parse(text));
    this.note({ type: 'mode', mode });
    this.barriers.forget(); // what was asked while nothing was taken is not answered
    if (mode === 'open' && this.provider.synced) this.ask();
  }

  private onChange(): void {
    if (!mayType(this.facts)) return; // the editor tidying up, not a person typing
    this.note({ type: 'changed' });
    this.slowTimer ??= setTimeout(() => this.onSlow(), slowMs);
    this.ask();
  }

  private onSlow(): void {
    this.slowTimer = undefined;
    this.note({ type: 'slow' });
  }

  private ask(): void {
    if (!this.askTimer && !isSettled(this.facts)) this.barriers.ask(this.facts.changes, ownClock(this.doc));
  }

  private confirmed(change: number): void {
    clearTimeout(this.slowTimer);
    this.slowTimer = undefined;
    this.note({ type: 'answered', change });
    this.askTimer = setTimeout(() => this.askAgain(), askMs);
    if (!isSettled(this.facts)) this.slowTimer = setTimeout(() => this.onSlow(), slowMs);
  }

  private askAgain(): void {
    this.askTimer = undefined;
    this.ask();
  }

  private note(event: SessionEvent): void {
    this.facts = after(this.facts, event);
    const { facts } = this;
    this.view.set({ state: saveState(facts), settled: isSettled(facts), editable: mayType(facts), loaded: facts.loaded });
  }
}

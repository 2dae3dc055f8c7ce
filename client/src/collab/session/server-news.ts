import { closeCode, type DocumentStatus } from '@palabre/shared/collab';
import type { Keeping } from './keeping';
import type { Link, LinkNews } from './link.port';
import { isSettled, type SessionEvent, spoilsCopy } from './save-state.rules';
import type { Saving } from './saving';
import type { Standing } from './standing';
import type { Clocks, Unconfirmed } from './unconfirmed';

/** What follows for a session from what the server tells. */
export class ServerNews implements LinkNews {
  /** both sides have told each other everything since the connection is there */
  private isSynced = false;

  constructor(
    private readonly link: Link,
    private readonly standing: Standing,
    private readonly saving: Saving,
    private readonly keeping: Keeping,
    private readonly unconfirmed: Unconfirmed,
  ) {}

  connected(limited: boolean): void {
    this.onConnection({ type: 'connected', limited });
  }

  disconnected(): void {
    this.onConnection({ type: 'disconnected' });
  }

  failed(): void {
    this.standing.note({ type: 'failed' });
  }

  status({ mode, generation, filling }: DocumentStatus): void {
    if (!this.keeping.meet(generation)) {
      this.link.stop();
      return this.closed(closeCode.generationChanged);
    }
    this.link.setGeneration(generation);
    this.standing.note({ type: 'status', mode, filling });
    this.saving.forget(); // what was asked while nothing was taken is not answered
    if (mode === 'open') this.askIfSynced();
  }

  /** An earlier visit may have left words that the server lacks, and no note of them. */
  has(clocks: Clocks): void {
    if (this.unconfirmed.compare(clocks) && isSettled(this.standing.facts)) this.saving.changed();
  }

  /** The answer to a question asked now covers everything that either side has. */
  synced(): void {
    this.isSynced = true;
    this.standing.note({ type: 'loaded' });
    this.saving.ask();
  }

  answered(change: number): void {
    this.saving.answered(change);
  }

  closed(code: number): void {
    if (spoilsCopy(code)) {
      this.keeping.drop(this.unconfirmed.words());
      this.unconfirmed.release();
    }
    this.onConnection({ type: 'closed', code });
  }

  /** Something that the server was not told of in the greeting. */
  askIfSynced(): void {
    if (this.isSynced) this.saving.ask();
  }

  private onConnection(event: SessionEvent): void {
    this.isSynced = false;
    this.saving.forget();
    this.standing.note(event);
  }
}

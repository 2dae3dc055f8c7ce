import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import { copyName, placeOf, readNote, writeNote } from './device-places';
import type { Keeper, KeptCopy, Remembered } from './keeper.port';

/** Keeps the texts of one person on this device, each in a place of its own. */
export class DeviceKeeper implements Keeper {
  private readonly place: string;

  constructor(personId: string, documentId: string) {
    this.place = placeOf(personId, documentId);
  }

  recall(): Remembered {
    return readNote(this.place);
  }

  remember(what: Remembered): boolean {
    return writeNote(this.place, what);
  }

  keep(doc: Y.Doc, generation: number, onFailure: () => void): KeptCopy {
    return new DeviceCopy(copyName(this.place, generation), doc, onFailure);
  }
}

/** Some browsers refuse every database, which y-indexeddb would report to nobody. */
const probe = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('palabre');
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
  });

/**
 * A y-indexeddb store. Its own listener throws at whoever types when the browser takes the store away (another tab signs out), and
 * says nothing when the device is full: both are heard here.
 */
class DeviceCopy implements KeptCopy {
  readonly whenLoaded: Promise<void>;
  private store: IndexeddbPersistence | undefined;
  private isOver = false;

  constructor(
    private readonly name: string,
    private readonly doc: Y.Doc,
    private readonly onFailure: () => void,
  ) {
    this.whenLoaded = this.load().catch((error: unknown) => {
      this.close();
      throw error;
    });
  }

  get origin(): unknown {
    return this.store ?? this;
  }

  drop(): void {
    this.close();
    indexedDB.deleteDatabase(this.name);
  }

  close(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.doc.off('update', this.onUpdate);
    this.store?.db?.close(); // now, so that removing it has nothing to wait for
    void this.store?.destroy().catch(() => undefined);
  }

  private async load(): Promise<void> {
    await probe();
    if (this.isOver) throw new Error('closed before it was open');
    const store = new IndexeddbPersistence(this.name, this.doc);
    this.store = store;
    this.doc.off('update', store._storeUpdate);
    this.doc.on('update', this.onUpdate);
    const database = await store._db;
    database.addEventListener('abort', this.failed); // no room
    database.addEventListener('versionchange', this.failed); // another tab removes it
    await store.whenSynced;
  }

  private readonly onUpdate = (update: Uint8Array, origin: unknown): void => {
    try {
      this.store?._storeUpdate(update, origin);
    } catch {
      this.failed();
    }
  };

  private readonly failed = (): void => {
    if (this.isOver) return;
    this.close();
    this.onFailure();
  };
}

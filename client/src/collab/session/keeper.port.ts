import type * as Y from 'yjs';

/** What a device knows of a text without opening its copy. */
export interface Remembered {
  /** of the copy; undefined when there is none */
  generation?: number;
  /** this person could write there at last */
  writable: boolean;
  /** from which clock of which client on words may not have reached the server */
  unconfirmed: Readonly<Record<string, number>>;
  /** something of the last visit may not have reached the server; deletions leave no trace in the clocks */
  unsaved: boolean;
  /** words that the text did not take and that have no place in a copy any more, to be copied by hand */
  rescued: string;
}

export const nothingRemembered: Remembered = { writable: false, unconfirmed: {}, unsaved: false, rescued: '' };

/** A copy of a text on the device that follows the document. */
export interface KeptCopy {
  /** what the document is told of where the words of the copy come from */
  readonly origin: unknown;
  /** resolves when what the device had is in the document; rejects when nothing can be kept */
  readonly whenLoaded: Promise<void>;
  /** Removes it from the device. */
  drop(): void;
  close(): void;
}

/** The place on this device for one text of one person. Nothing it does may fail aloud: a device may be full, or keep nothing. */
export interface Keeper {
  recall(): Remembered;
  /** @returns false when it will not be there at the next visit */
  remember(what: Remembered): boolean;
  /**
   * Keeps the document from now on, with what the device has of it.
   * @param onFailure told when words can no longer be kept
   */
  keep(doc: Y.Doc, generation: number, onFailure: () => void): KeptCopy;
}

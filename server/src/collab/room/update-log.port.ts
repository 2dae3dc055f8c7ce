/** Token of the port. */
export const UPDATE_LOG = Symbol('committed updates');

export interface LogEntry {
  personId: string | null;
  update: Uint8Array;
}

/** The committed updates of a document up to `seq`, in order. */
export interface LogTail {
  updates: Uint8Array[];
  seq: number;
}

/** Where a room's updates become durable. The log is the truth; a document is what its log says. */
export interface UpdateLog {
  /** @returns null when there is no such document */
  state(documentId: string): Promise<{ open: boolean } | null>;

  /** Committed updates after `seq`. */
  after(documentId: string, seq: number): Promise<LogTail>;

  /**
   * Commits updates at once, whole or not at all, numbered without a gap in the order of commits, also when several servers write.
   * @returns the number of the first; null when the document is not open
   * @throws when it is not known whether they are committed; committing them again does no harm
   */
  append(documentId: string, entries: readonly LogEntry[]): Promise<number | null>;
}

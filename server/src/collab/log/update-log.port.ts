/** Token of the port. */
export const UPDATE_LOG = Symbol('committed updates');

/** A committed update. Numbers have no gap. */
export interface LogRow {
  seq: number;
  personId: string | null;
  update: Uint8Array;
}

/** What is known of a document without reading it. */
export interface DocumentHead {
  /** false while it is frozen */
  open: boolean;
  /** why it is not served */
  quarantined: string | null;
  generation: number;
  schema: number;
  /** number of the last committed update */
  seq: number;
  /** what it weighs, and may weigh */
  bytes: number;
  maxBytes: number;
}

export interface Snapshot {
  /** number of the last update that is in it */
  seq: number;
  state: Uint8Array;
}

/** A document as it is stored: the newest good snapshot, and the updates after it. */
export interface StoredDocument {
  head: DocumentHead;
  snapshot: Snapshot | null;
  rows: LogRow[];
  /** whose each client id is */
  owners: Map<number, string | null>;
}

/** A document that cannot be read although the database answers. It is not served, and never overwritten. */
export class DamagedDocument extends Error {
  override readonly name = 'DamagedDocument';
}

export interface LogEntry {
  personId: string | null;
  update: Uint8Array;
}

/** A client id that nobody owned is somebody's from now on. */
export interface Claim {
  clientId: number;
  personId: string;
}

/** What is to be committed to one document, whole or not at all. */
export interface Append {
  documentId: string;
  generation: number;
  entries: readonly LogEntry[];
  claims: readonly Claim[];
  /** it only takes words away: a document that is full takes that too */
  shrinks: boolean;
}

export type Appended =
  | { kind: 'committed'; first: number }
  /** it is frozen, full, in quarantine, of another generation, or gone: `head` tells */
  | { kind: 'refused' }
  /** somebody else owns one of the claimed ids by now */
  | { kind: 'conflict' };

/** Where a room's updates become durable. The log is the truth; a document is what its log says. */
export interface UpdateLog {
  /**
   * @param below reads no snapshot from there on: that one turned out to make no document
   * @returns null when there is no such document
   * @throws DamagedDocument
   */
  load(documentId: string, below?: number): Promise<StoredDocument | null>;

  head(documentId: string): Promise<DocumentHead | null>;

  /** Of those that exist. */
  heads(documentIds: readonly string[]): Promise<Map<string, DocumentHead>>;

  /** Whose each client id is; null: the server's own. */
  owners(documentId: string): Promise<Map<number, string | null>>;

  /** Committed updates after `seq`, in order. */
  after(documentId: string, seq: number): Promise<LogRow[]>;

  /**
   * Commits updates at once, numbered without a gap in the order of commits, also when several servers write. What several documents ask at the
   * same time is committed together.
   * @throws when it is not known whether they are committed; committing them again does no harm
   */
  append(append: Append): Promise<Appended>;
}

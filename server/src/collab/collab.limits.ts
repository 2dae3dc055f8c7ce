const MiB = 1024 * 1024;

/** What clients may ask of a server: bytes, milliseconds, counts. */
export const limits = {
  frameBytes: MiB,
  /** a step 2: hours of work offline */
  handshakeBytes: 4 * MiB,
  /** above this the socket is cut before the frame is read whole */
  socketBytes: 8 * MiB,
  messagesPerSecond: 60,
  messageBurst: 240,
  /** who is further ahead than this is not typing */
  longestRestMs: 5_000,
  /** what may wait while a document loads */
  waitingMessages: 64,
  waitingBytes: 4 * MiB,
  /** what may wait in a room whose commits fail */
  queuedBytes: 16 * MiB,
  bufferedBytes: 4 * MiB,
  documentBytes: 8 * MiB,
  connectionsPerPerson: 10,
  connectionsPerDocument: 500,
  presenceBytes: 2_048,
  openMs: 10_000,
} as const;

const MiB = 1024 * 1024;

/** What clients may ask of a server: bytes, milliseconds, counts. */
export const limits = {
  frameBytes: MiB,
  /** a step 2: hours of work offline */
  handshakeBytes: 4 * MiB,
  /** what an update may hold, and how far it may move a clock: while typing, and after hours offline */
  structs: 5_000,
  step: MiB,
  handshakeStructs: 100_000,
  handshakeStep: 4 * MiB,
  /** client ids that nobody owned before: one for every page that was open offline, and one or two while typing */
  newClients: 4,
  handshakeNewClients: 64,
  /** above this the socket is cut before the frame is read whole */
  socketBytes: 8 * MiB,
  messagesPerSecond: 60,
  messageBurst: 240,
  /** a question costs as much as so many messages: its answer may be the whole text */
  questionCost: 20,
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
  /** a general assembly is a hall full of people behind one address */
  connectionsPerAddress: 500,
  presenceBytes: 2_048,
  openMs: 10_000,
  /** a commit that takes longer is called not saved */
  slowCommitMs: 3_000,
  /** what takes so long is given up and asked again: everybody waits for it */
  statementMs: 20_000,
  /** one that fails is tried again after this, then after twice as long, and so on */
  firstRetryMs: 100,
  /** how long a document stays open after the last one left */
  lingerMs: 30_000,
} as const;

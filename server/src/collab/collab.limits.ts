const MiB = 1024 * 1024;

/** What clients may ask of a server: bytes, milliseconds, counts. */
export const limits = {
  frameBytes: MiB,
  /** a step 2: hours of work offline */
  handshakeBytes: 4 * MiB,
  /** what an update may hold, and how far it may move a clock: while typing, and after hours offline */
  structs: 50_000,
  step: MiB,
  handshakeStructs: 200_000,
  handshakeStep: 4 * MiB,
  /** a step 2 names everything that was ever deleted, whoever did it */
  handshakeRanges: MiB,
  /** client ids that nobody owned before: one for every page that was open offline, and one or two while typing */
  newClients: 4,
  handshakeNewClients: 64,
  /**
   * and for ever: each is 6 bytes of what everybody tells who opens the text, and some 450 in the memory of each server. Whoever has few
   * is not shut out by those who have many.
   */
  clientsPerPerson: 2_000,
  clientsPerDocument: 20_000,
  clientsOfNewcomers: 64,
  /** above this the socket is cut before the frame is read whole */
  socketBytes: 8 * MiB,
  messagesPerSecond: 60,
  messageBurst: 240,
  /** so much of what is sent or asked for costs as much as one message */
  bytesPerMessage: 32 * 1024,
  /** a question costs as much as so many messages, and its answer at most so many more: it may be the whole text */
  questionCost: 20,
  longestAnswerCost: 100,
  /** who is further ahead than this is not typing */
  longestRestMs: 5_000,
  /** what may wait while a document loads */
  waitingMessages: 64,
  waitingBytes: 4 * MiB,
  /** what may wait in a room whose commits fail */
  queuedBytes: 16 * MiB,
  /** what may wait for a slow reader: more than the whole of the largest text, which is what whoever arrives is sent */
  bufferedBytes: 20 * MiB,
  connectionsPerPerson: 10,
  connectionsPerDocument: 500,
  /** a general assembly is a hall full of people behind one address */
  connectionsPerAddress: 500,
  presenceBytes: 2_048,
  /** whoever is asked who is there tells of everybody; more are not read, since a client speaks for itself alone */
  presenceEntries: 1_000,
  openMs: 10_000,
  /** a commit that takes longer is called not saved */
  slowCommitMs: 3_000,
  /** what takes so long is given up and asked again: everybody waits for it */
  statementMs: 20_000,
  /** one that fails is tried again after this, then after twice as long, and so on */
  firstRetryMs: 100,
  /** commits that fail for so long end the room: its people come back later, with what they wrote */
  longestStallMs: 60_000,
  /** so much after the last snapshot makes a new one worth its while; but a text that many write in at once is not read anew all the time */
  longTailRows: 200,
  longTailBytes: 256 * 1024,
  snapshotEveryMs: 30_000,
  /** so little is read again as fast as a snapshot, when everybody has left */
  shortTailRows: 10,
  shortTailBytes: 16 * 1024,
  /** how long a document stays open after the last one left */
  lingerMs: 30_000,
} as const;

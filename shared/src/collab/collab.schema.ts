import * as z from 'zod/mini';
import { Id, Moment } from '../kernel';

/** `/collab/<documentId>` on the same port as everything else. */
export const collabPath = '/collab';

/** Message types of our own on the y-websocket wire; stock clients ignore them. */
export const messageType = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, barrier: 121, state: 122 } as const;

/** Close codes: 44xx are final for this connection, the others are tried again. */
export const closeCode = {
  /** nobody is signed in, or another person than the page was opened for */
  signInRequired: 4401,
  noAccess: 4403,
  unknownDocument: 4404,
  /** the page was loaded before the program was updated: reload it */
  schemaTooOld: 4409,
  /** the document was made anew: what is kept of it on a device belongs to another one */
  generationChanged: 4410,
  tooLarge: 4413,
  invalidUpdate: 4422,
  restart: 1012,
  overloaded: 1013,
  tooManyConnections: 4503,
  slowDown: 4529,
} as const;

/** Programs offer this subprotocol and `token.<personal access token>`; a token never stands in an address. */
export const collabProtocol = 'palabre.v1';

/** Programs that hold no token, or should not show it, offer `ticket.<value>` instead: good once, for a minute. */
export const CollabTicket = z.object({ ticket: z.string(), expiresAt: Moment });
export type CollabTicket = z.infer<typeof CollabTicket>;

/**
 * How texts are laid out in a document. A page says which layout it knows (`?schema=1` in the address of the socket); one that is
 * older than the document's is refused before it can drop what it does not understand.
 *
 * Whoever raises it to 2 raises, in a migration of the same release, `collab_document.schema_version` to 2: the default of the column and
 * every row, since what is laid out as 1 is laid out as 2 once somebody writes. And a page that says nothing counts as 1 from then on
 * (`strangerTo` of the server, where null is not asked today): stock clients and the oldest pages know the first layout only.
 */
export const collabSchema = 1;

/** What this connection may do now, sent as JSON in a `state` message and whenever it changes. */
export const DocumentStatus = z.object({
  mode: z.enum(['open', 'read-only', 'frozen', 'stalled']),
  /** which making of the document this is; what a device keeps of another one is worthless (`?generation=1`) */
  generation: z.int(),
  /** more than half of the bytes a document may have are used */
  filling: z.boolean(),
});
export type DocumentStatus = z.infer<typeof DocumentStatus>;

const base64 = (mostBytes: number) => z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/), z.maxLength(Math.ceil(mostBytes / 3) * 4));
const MiB = 1024 * 1024;

/** What a page may give in one exchange, in bytes: as much as a socket takes at once. */
export const largestUpdate = 4 * MiB;

/** Where WebSockets are blocked: what a page has, and what it wrote since the last exchange. Bytes are in base64. */
export const Exchange = z.object({
  /** Yjs state vector of what the page has */
  stateVector: base64(MiB),
  /** Yjs update: what the page wrote; left out when there is nothing */
  update: z.optional(base64(largestUpdate)),
  schema: z.int(),
  /** left out on the first exchange of a page that keeps nothing */
  generation: z.optional(z.int()),
  /** whom the page was opened for (`?person=<id>` in the address of a socket): refused where another person is signed in; left out, it is not asked */
  person: z.optional(Id),
});
export type Exchange = z.infer<typeof Exchange>;

/** Answered once what was sent is durable. */
export const Exchanged = z.object({
  /** Yjs updates, to be taken in their order: what the page lacks. Several, since joining them would be the server's work. */
  updates: z.array(z.string()),
  /** Yjs state vector of what the server has, committed */
  stateVector: z.string(),
  /** whether what was sent is committed; false when it may not be written here now (see `status`), or was not understood yet */
  taken: z.boolean(),
  status: DocumentStatus,
});
export type Exchanged = z.infer<typeof Exchanged>;

/** A node of a rich text, as ProseMirror writes it. */
export interface RichNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: RichNode[];
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
}

export const RichNode: z.ZodMiniType<RichNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    attrs: z.optional(z.record(z.string(), z.unknown())),
    content: z.optional(z.array(RichNode)),
    text: z.optional(z.string()),
    marks: z.optional(z.array(z.object({ type: z.string(), attrs: z.optional(z.record(z.string(), z.unknown())) }))),
  }),
);

/**
 * Who wrote which words of a rich text. `runs` covers the characters of its text nodes in reading order: `[length, author]`, where
 * length counts UTF-16 code units and author is an index into `people`, or -1 for the server.
 */
export const Attribution = z.object({
  people: z.array(Id),
  runs: z.array(z.tuple([z.int(), z.int()])),
});
export type Attribution = z.infer<typeof Attribution>;

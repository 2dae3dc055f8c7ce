import * as z from 'zod/mini';

/** `/collab/<documentId>` on the same port as everything else. */
export const collabPath = '/collab';

/** Message types of our own on the y-websocket wire; stock clients ignore them. */
export const messageType = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, barrier: 121, state: 122 } as const;

/** Close codes: 44xx are final for this connection, the others are tried again. */
export const closeCode = {
  signInRequired: 4401,
  noAccess: 4403,
  unknownDocument: 4404,
  tooLarge: 4413,
  invalidUpdate: 4422,
  restart: 1012,
  overloaded: 1013,
  tooManyConnections: 4503,
  slowDown: 4529,
} as const;

/** Programs offer this subprotocol and `token.<personal access token>`; a token never stands in an address. */
export const collabProtocol = 'palabre.v1';

/** What this connection may do now, sent as JSON in a `state` message and whenever it changes. */
export const DocumentStatus = z.object({ mode: z.enum(['open', 'read-only', 'frozen', 'stalled']) });
export type DocumentStatus = z.infer<typeof DocumentStatus>;

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

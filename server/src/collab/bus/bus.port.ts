/** Token of the port. */
export const BUS = Symbol('news between servers');

/** What servers that have the same document open tell each other. */
export type BusMessage =
  /** committed updates `from` to `to` of the log, merged; empty where they are too long to carry: the log has them */
  | { kind: 'commit'; from: number; to: number; update: Uint8Array }
  /** who is in the document on that server, in awareness' format; `node` tells servers apart */
  | { kind: 'presence'; node: string; update: Uint8Array };

/** Hears of a document. What it is given is shared with others who hear, and not to be written to. */
export type BusListener = (message: BusMessage) => void;

/**
 * Carries news of a document to the other servers that have it open. It may lose, repeat, delay and reorder them: whoever hears of update
 * n without having n - 1 reads the log, and looks at the log from time to time anyway. So nothing here is awaited, and nothing throws.
 */
export interface Bus {
  /**
   * Hears what other servers say of a document from now on, or a moment later; never what this one says itself, and never within a call
   * of `publish`.
   * @returns what ends it
   */
  join(documentId: string, listener: BusListener): () => void;

  publish(documentId: string, message: BusMessage): void;
}

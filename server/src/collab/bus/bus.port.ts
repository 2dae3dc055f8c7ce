/** Token of the port. */
export const BUS = Symbol('news between servers');

/** What servers that have the same document open tell each other. */
export type BusMessage =
  /** committed updates `from` to `to` of the log, merged */
  | { kind: 'commit'; from: number; to: number; update: Uint8Array }
  /** who is in the document on that server, in awareness' format; `node` tells servers apart */
  | { kind: 'presence'; node: string; update: Uint8Array };

/**
 * Carries news of a document to the other servers that have it open. It may lose, repeat, delay and reorder them: whoever hears of update
 * n without having n - 1 reads the log, and looks at the log from time to time anyway. So nothing here is awaited, and nothing throws.
 */
export interface Bus {
  /**
   * Hears what other servers say of a document from now on; never what this one says itself.
   * @returns what ends it
   */
  join(documentId: string, listener: (message: BusMessage) => void): () => void;

  publish(documentId: string, message: BusMessage): void;
}

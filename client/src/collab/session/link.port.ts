import type { DocumentStatus } from '@palabre/shared/collab';
import type { Clocks } from './unconfirmed';

/** What a way to the server has to tell. */
export interface LinkNews {
  /** @param limited by exchanges every few seconds, without carets */
  connected(limited: boolean): void;
  disconnected(): void;
  /** an attempt to connect came to nothing */
  failed(): void;
  status(status: DocumentStatus): void;
  /** what the server has, committed */
  has(clocks: Clocks): void;
  /** both sides have told each other everything */
  synced(): void;
  /** to `ask`: everything of this page up to that change is durable */
  answered(change: number): void;
  /** ended by the server for good, until `start` */
  closed(code: number): void;
}

/** A way to the server. What is saved is known the same way whichever it is. */
export interface Link {
  /** Whom everything is told, from before the start. */
  listen(news: LinkNews): void;
  /** Connects, and goes on trying. */
  start(): void;
  stop(): void;
  /** Asks whether everything up to now is durable. @returns false when there is nobody to ask */
  ask(change: number): boolean;
  /** Which making of the document this page has, once that is known. */
  setGeneration(generation: number): void;
  /** Stops, and lets go of the document. */
  end(): void;
}

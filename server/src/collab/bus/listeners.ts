import { Logger } from '@nestjs/common';
import type { BusListener, BusMessage } from './bus.port';

/** Who on this server hears of which document. */
export class Listeners {
  private readonly log = new Logger('bus');
  private readonly ofDocument = new Map<string, Set<BusListener>>();

  /** @returns whether it is the first one of the document */
  add(documentId: string, listener: BusListener): boolean {
    const known = this.ofDocument.get(documentId);
    if (known) known.add(listener);
    else this.ofDocument.set(documentId, new Set([listener]));
    return !known;
  }

  /** @returns whether it was the last one of the document */
  remove(documentId: string, listener: BusListener): boolean {
    const known = this.ofDocument.get(documentId);
    if (!known?.delete(listener) || known.size > 0) return false;
    return this.ofDocument.delete(documentId);
  }

  documents(): string[] {
    return [...this.ofDocument.keys()];
  }

  /** @returns whether there is anybody; one of them who throws does not keep it from the others */
  tell(documentId: string, message: BusMessage): boolean {
    const known = this.ofDocument.get(documentId);
    for (const listener of known ?? []) {
      try {
        listener(message);
      } catch (error) {
        this.log.error({ message: 'news of another server was not understood', error: (error as Error).stack });
      }
    }
    return known !== undefined;
  }
}

import { carried } from './bus.limits';
import type { Bus, BusListener, BusMessage } from './bus.port';
import { Listeners } from './listeners';

/** Joins several servers that live in one process, as in tests. A server that is alone has the one end of a hub of its own. */
export class InProcessHub {
  private readonly ends = new Set<InProcessBus>();

  /** For one server. */
  end(): Bus {
    const end = new InProcessBus((documentId, message) => this.pass(end, documentId, message));
    this.ends.add(end);
    return end;
  }

  private pass(from: InProcessBus, documentId: string, message: BusMessage): void {
    for (const end of this.ends) if (end !== from) queueMicrotask(() => end.hear(documentId, message));
  }
}

class InProcessBus implements Bus {
  private readonly listeners = new Listeners();

  constructor(private readonly send: (documentId: string, message: BusMessage) => void) {}

  join(documentId: string, listener: BusListener): () => void {
    this.listeners.add(documentId, listener);
    return () => void this.listeners.remove(documentId, listener);
  }

  publish(documentId: string, message: BusMessage): void {
    const sent = carried(message);
    if (sent) this.send(documentId, sent);
  }

  hear(documentId: string, message: BusMessage): void {
    this.listeners.tell(documentId, message);
  }
}

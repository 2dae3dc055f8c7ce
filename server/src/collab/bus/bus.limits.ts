import type { BusMessage } from './bus.port';

/** What a message may carry: a line that is busy with one long message keeps everybody else's waiting. */
export const longestUpdate = 1024 * 1024;

const nothing = new Uint8Array();

/** The message as it is carried; undefined when there is nothing to say without its content. */
export function carried(message: BusMessage): BusMessage | undefined {
  if (message.update.length <= longestUpdate) return message;
  return message.kind === 'commit' ? { ...message, update: nothing } : undefined;
}

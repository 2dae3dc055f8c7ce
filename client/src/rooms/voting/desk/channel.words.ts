import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { DeskChannel } from '@palabre/shared/voting';

/** How a ballot came to the desk. */
export const channelWords: Record<DeskChannel, MessageDescriptor> = { paper: msg`sur papier`, phone: msg`par téléphone` };

/** The same of something read in a chain, which is as old as its round; null where it is no channel. */
export function channelWordsOf(channel: unknown): MessageDescriptor | null {
  const known = DeskChannel.safeParse(channel);
  return known.success ? channelWords[known.data] : null;
}

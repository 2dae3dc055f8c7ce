import type { MessageDescriptor } from '@lingui/core';
import type { Activity } from '@palabre/shared/groups';

/**
 * The sentences of a room for the feed (`<room>.activity.ts`), by kind of event: the words after the name of who did it, or the
 * whole sentence for what nobody did. The page that knows several rooms puts theirs together; a kind without a sentence is
 * not shown.
 */
export type ActivitySentences = Readonly<Record<string, MessageDescriptor | ((activity: Activity) => MessageDescriptor | undefined)>>;

/** How a feed is told: the sentences of all rooms, and the page of what an event is about. */
export interface ActivityWords {
  sentences: ActivitySentences;
  /** @returns the address of the page of a subject; undefined when it has none or is the page one is on */
  addressOf: (subject: Activity['subject']) => string | undefined;
}

export function sentenceOf({ sentences }: ActivityWords, activity: Activity): MessageDescriptor | undefined {
  const sentence = sentences[activity.kind];
  return typeof sentence === 'function' ? sentence(activity) : sentence;
}

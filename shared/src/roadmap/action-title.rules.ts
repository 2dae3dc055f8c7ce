/** A title that still fits on two lines of a phone. */
const longest = 90;

/**
 * A short title for an action whose text has none: its first sentence, cut between words where that is too long.
 * @param text the action, paragraphs parted by an empty line
 * @returns at most 90 characters, without a full stop at the end; cut ones end in an ellipsis
 */
export function titleOfAction(text: string): string {
  const paragraph = text.trim().split('\n')[0] ?? '';
  const sentence = /^.*?[.!?…](?=\s)/.exec(paragraph)?.[0] ?? paragraph;
  const title = sentence.replace(/\s*[.;:,]$/, '');
  if (title.length <= longest) return title;
  const cut = title.slice(0, longest - 1);
  const lastSpace = cut.lastIndexOf(' ');
  return `${cut.slice(0, lastSpace > longest / 2 ? lastSpace : undefined).replace(/[\s,;:(]+$/, '')}…`;
}

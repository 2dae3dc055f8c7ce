import type { TextQuote } from '@palabre/shared/voting';
import { useEffect, type RefObject } from 'react';

/**
 * Marks words in a text that is on the page, where the browser can (CSS Custom Highlight API): the text itself is left as it is. Where it cannot, the words
 * still stand beside each objection.
 * @param ready whether the text is there
 */
export function useHighlights(place: RefObject<HTMLElement | null>, quotes: readonly TextQuote[], ready: boolean): void {
  const words = quotes.map(({ exact }) => exact).join('\n');
  useEffect(() => {
    if (!('highlights' in CSS) || !place.current || !ready) return undefined;
    const ranges = words === '' ? [] : rangesOf(place.current, words.split('\n'));
    CSS.highlights.set('objection', new Highlight(...ranges));
    return () => void CSS.highlights.delete('objection');
  }, [place, words, ready]);
}

/** Where every letter of the text stands; runs of spaces, and the ends of blocks, are one space. */
function rangesOf(root: HTMLElement, words: readonly string[]): Range[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const letters: { node: Node; offset: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (text !== '' && !text.endsWith(' ') && node.parentElement?.firstChild === node) {
      text += ' ';
      letters.push({ node, offset: 0 });
    }
    // by the units in which both a range and `indexOf` count: a letter of two of them is two steps
    (node.nodeValue ?? '').split('').forEach((unit, offset) => {
      if (/\s/.test(unit) && text.endsWith(' ')) return;
      text += /\s/.test(unit) ? ' ' : unit;
      letters.push({ node, offset });
    });
  }
  return words.flatMap((exact) => {
    const at = text.indexOf(exact);
    const [first, last] = [letters[at], letters[at + exact.length - 1]];
    if (at < 0 || !first || !last) return [];
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    return [range];
  });
}

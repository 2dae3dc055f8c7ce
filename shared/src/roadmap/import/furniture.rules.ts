import { readLabel } from './label.rules';
import { isFinished, startsInside } from './wording.rules';

/** A line of the source, or the part of it between two form feeds. */
export interface Strip {
  readonly line: number;
  readonly text: string;
  readonly indent: number;
  readonly afterFeed: boolean;
}

/** Page numbers and headers are short; longer lines are never looked at twice. */
const furnitureLength = 120;
const rule = /^(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,}|={2,})$/;
const decoratedNumber =
  /^(?:[-–—~[|] ?(\d{1,4}) ?[-–—~\]|]|(?:page|p[aá]gina|p[aá]g\.?|p\.) ?(\d{1,4})(?: ?(?:\/|sur|of|de) ?\d{1,4})?|(\d{1,4}) ?(?:\/|sur|of|de) ?\d{1,4})$/iu;
/** Four digits alone on a line are the year at the end of a sentence. */
const bareNumber = /^\d{1,3}$/;
const leaders = /[.…_·](?: ?[.…_·]){3,} ?\d{1,4}$/;

/** Places of the strips that only turn a page, or belong to a table of contents. */
export function findPageMarks(strips: readonly Strip[]): Set<number> {
  const numbers = new Map<number, number>();
  strips.forEach((strip, index) => {
    const number = pageNumber(strip.text);
    if (number !== undefined && isolation(strips, index) > 0) numbers.set(index, number);
  });
  const series = new Set(numbers.values());
  const isPageNumber = (index: number, number: number): boolean => {
    if (!bareNumber.test(strips[index]?.text ?? '') || isolation(strips, index) === 2) return true;
    return series.has(number - 1) || series.has(number + 1);
  };
  const marks = new Set([...numbers].filter(([index, number]) => isPageNumber(index, number)).map(([index]) => index));
  strips.forEach((strip, index) => {
    if (isBreakMark(strip.text) || isContentsEntry(strip.text) || isRule(strips, index)) marks.add(index);
  });
  return marks;
}

function pageNumber(text: string): number | undefined {
  if (text === '' || text.length > furnitureLength) return undefined;
  if (bareNumber.test(text)) return Number(text);
  const found = decoratedNumber.exec(text);
  return found ? Number(found[1] ?? found[2] ?? found[3]) : undefined;
}

/** On how many sides of a strip there is nothing: 0, 1 or 2. Next to a form feed, that it stands at the edge of a page is enough. */
function isolation(strips: readonly Strip[], index: number): number {
  const [before, strip, after] = [strips[index - 1], strips[index], strips[index + 1]];
  const beyond = strips[index + 2];
  if (strip?.afterFeed || after?.afterFeed || (after?.text === '' && beyond?.afterFeed)) return 2;
  return Number(!before?.text) + Number(!after?.text);
}

function isBreakMark(text: string): boolean {
  if (text.length < 5 || text.length > furnitureLength) return false;
  return /^\\(?:newpage|pagebreak)$/.test(text) || (text.startsWith('<!--') && text.endsWith('-->')) || /^<.*page-break/.test(text) || /^<hr ?\/?>$/.test(text);
}

const isContentsEntry = (text: string): boolean => text.length <= 2 * furnitureLength && leaders.test(text);

/** A rule right under a line of text may underline a heading: it is left for those who read headings. */
function isRule(strips: readonly Strip[], index: number): boolean {
  const strip = strips[index];
  return (
    !!strip && strip.text.length <= furnitureLength && rule.test(strip.text) && (strip.afterFeed || !strips[index - 1]?.text || !/^(?:=+|-+)$/.test(strip.text))
  );
}

/**
 * Lines that come back next to at least three page breaks. One that is followed by the number 1 is left: it is the heading of a
 * theme, which the later ones repeat.
 */
export function findRunningHeaders(strips: readonly Strip[], marks: ReadonlySet<number>): Set<number> {
  const filled = strips.flatMap((strip, index) => (strip.text !== '' && !marks.has(index) ? [index] : []));
  const places = new Map<string, number[]>();
  filled.forEach((index, at) => {
    const text = strips[index]?.text ?? '';
    const beside = turnsPage(strips, marks, filled[at - 1], index) || turnsPage(strips, marks, index, filled[at + 1]);
    if (!beside || !mayBeHeader(text)) return;
    const key = text.replace(/\d+/g, '#');
    const found = places.get(key);
    if (found) found.push(at);
    else places.set(key, [at]);
  });
  const opensTheme = (at: number): boolean => readLabel(strips[filled[at + 1] ?? -1]?.text ?? '')?.number === 1;
  const repeated = [...places.values()].filter((found) => found.length >= 3).flat();
  return new Set(repeated.filter((at) => !opensTheme(at)).map((at) => filled[at] ?? -1));
}

/** The last word of a sentence can stand alone on a page, too. */
const mayBeHeader = (text: string): boolean => text.length <= furnitureLength && !readLabel(text) && !isFinished(text) && !startsInside(text);

function turnsPage(strips: readonly Strip[], marks: ReadonlySet<number>, from: number | undefined, to: number | undefined): boolean {
  if (from === undefined || to === undefined) return false;
  for (let index = from + 1; index <= to; index += 1) if (strips[index]?.afterFeed || marks.has(index)) return true;
  return false;
}

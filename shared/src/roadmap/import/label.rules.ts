/** The number printed before an action. */
export interface Label {
  readonly number: number;
  /** `p` of a number printed `p.q` */
  readonly parent: number | undefined;
  /** how the number is written: lists inside an action often differ from the list of actions in this */
  readonly style: string;
  /** whether a word says that it is an action: "Action 3:", "Medida 3." */
  readonly worded: boolean;
  readonly rest: string;
}

const bullet = /^[-+*•·▪◦●○‣–—➢✓] +/u;
/** A capital and a full stop begin a name ("A. Dupont") or a heading ("I. Santé") more often than a sub-item. */
const letter = /^(?:[a-z]\.|\(?[a-zA-Z]\)|\(?[ivxIVX]{2,4}\)|[ivx]{2,4}\.) +/;

const words = 'actions?|acci[oó]n|a[cç][aã]o|mesure|medida|measure|proposition|proposal|propuesta|proposta|recomm?[ae]nda(?:tion|ci[oó]n|[cç][aã]o)';
const opening = new RegExp(`^(?:[-+*•·] )?(\\*{1,3}|_{1,3})?((?:${words}) )?(?:n[°ºo]\\.? ?)?`, 'iu');
const boldNumber = /^((?:[-+*•·] )?)(\*\*|__)(\(?\d{1,3})\2/;

/** In this order: a number `1.2` is not the number `1.` before a 2. */
const writings: readonly { style: string; pattern: RegExp }[] = [
  { style: '()', pattern: /^\((\d{1,3})\)/ },
  { style: '°', pattern: /^(\d{1,3}) ?[°º](?: ?[.):–—-])?/ },
  { style: '1.1', pattern: /^(\d{1,3})\.(\d{1,3})(?:\.(?!\d)-?|\)|(?= \p{Lu}))/u },
  { style: '.', pattern: /^(\d{1,3}) ?\\?\.(?!\d)(?:[-–—]| [-–—](?= ))?/ },
  { style: ')', pattern: /^(\d{1,3}) ?\\?\)(?:[-–—]| [-–—](?= ))?/ },
  { style: '-', pattern: /^(\d{1,3}) ?[-–—:](?= |$)(?! ?\d)/ },
];
const wordedNumber = { style: '-', pattern: /^(\d{1,3})$/ };

/**
 * The number a line begins with, in any usual writing: `1.` `1)` `(1)` `1 -` `1.-` `1°` `**1.**` `1.2` `Action 1 :`.
 * Numbers from 1000 are years.
 * @param text a line without the white space around it
 */
export function readLabel(text: string): Label | undefined {
  const line = text.replace(boldNumber, '$1$3');
  const [head = '', mark = '', word] = opening.exec(line) ?? [];
  const tail = line.slice(head.length);
  for (const { style, pattern } of word ? [...writings, wordedNumber] : writings) {
    const found = pattern.exec(tail);
    if (!found) continue;
    const rest = afterMark(tail.slice(found[0].length), mark);
    if (rest === undefined) return undefined;
    const [, first = '', second] = found;
    return { number: Number(second ?? first), parent: second === undefined ? undefined : Number(first), style, worded: word !== undefined, rest };
  }
  return undefined;
}

/** Bold that opened before the number closes after it, or goes on in the text. */
function afterMark(rest: string, mark: string): string | undefined {
  const closed = mark !== '' && rest.startsWith(mark);
  const text = closed ? rest.slice(mark.length) : rest;
  if (text !== '' && !/^[\s\p{L}"'“«(*_[¿¡]/u.test(text)) return undefined;
  return closed ? text.trim() : `${mark}${text.trim()}`;
}

/** Whether a line begins a sub-item of an action: a bullet, `a)`, `ii.` */
export const isSubItem = (text: string): boolean => bullet.test(text) || letter.test(text);

export const isBullet = (text: string): boolean => bullet.test(text);

/** One writing for all bullets. */
export const withPlainBullet = (text: string): string => text.replace(bullet, '- ');

export const withoutBullet = (text: string): string => text.replace(bullet, '');

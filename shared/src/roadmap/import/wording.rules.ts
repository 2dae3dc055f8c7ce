const strong = /(?<!\\)(\*\*|__)(?=[^\s*_])([^*_]+)(?<=[^\s\\])\1/g;
const emphasis = /(?<![\\*])\*(?=[^\s*])([^*]+)(?<=[^\s*\\])\*(?!\*)/g;
const underscored = /(?<![\\_\p{L}\p{N}])_(?=[^\s_])([^_]+)(?<=[^\s_\\])_(?![_\p{L}\p{N}])/gu;
const link = /\[([^[\]]*)\]\(([^()\s]*)\)/g;
const tag = /<\/?(?:a|b|br|div|em|font|i|p|span|strong|su[bp]|u)\b[^<>]*>/gi;
const entities: Record<string, string> = { amp: '&', apos: "'", '#39': "'", gt: '>', lt: '<', nbsp: ' ', quot: '"' };

/**
 * The words of a line of Markdown: marks of emphasis, tags and escapes are taken out, the address of a link follows its text.
 * Every expression here reads a text once: its repeated classes exclude the mark that ends them.
 */
export function plainText(markdown: string): string {
  if (!/[*_[<&\\]/.test(markdown)) return markdown.trim();
  const text = /[*_]/.test(markdown) ? withoutEmphasis(markdown) : markdown;
  return text
    .replace(link, (_, label: string, address: string) => (address === '' || address.startsWith('#') || address === label ? label : `${label} (${address})`))
    .replace(tag, ' ')
    .replace(/&(amp|apos|#39|gt|lt|nbsp|quot);/g, (_, name: string) => entities[name] ?? ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function withoutEmphasis(markdown: string): string {
  const once = markdown.replace(strong, '$2').replace(emphasis, '$1').replace(underscored, '$1').replace(strong, '$2');
  return once.replace(/^\*\*+|\*\*+$/g, '');
}

/** What two writings of the same title have in common: its letters and digits, without case and accents. */
export function keyOf(title: string): string {
  return foldedText(title).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Lower case, no accents: what the vocabularies are compared with. */
export function foldedText(text: string): string {
  return plainText(text).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** Whether a short text is written in capitals; a few small letters ("de l'ESS", "2e") are forgiven. */
export function isCapitals(text: string): boolean {
  if (text.length > 300) return false;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals >= 3 && capitals >= small * 5;
}

const lastSign = (text: string): string =>
  text
    .slice(-24)
    .replace(/[\s*_)\]}"'’”»]+$/u, '')
    .slice(-1);

/** Whether a text ends with a sentence. */
export const isFinished = (text: string): boolean => /[.!?…]/.test(lastSign(text));

/** Whether a text announces what follows or goes on in a list. */
export const isOpening = (text: string): boolean => /[:;]/.test(lastSign(text));

const functionWord =
  /(?:^|[\s'’(])(?:an?|and|au|aux|by|com|con|da|dans|das|de|del|des|do|dos|du|el|em|en|et|for|in|la|las|le|les|los|na|no|of|or|os|ou|para|par|pour|por|que|qui|sur|the|to|um|uma|una?|une|with|à|y)$/iu;

/** Whether no sentence can end here: after a comma, an apostrophe, an opening bracket, an article or a preposition. */
export const isCutShort = (text: string): boolean => /[,'’(«–-]$/.test(text) || functionWord.test(text.slice(-24));

/** Whether a line goes on in the middle of a sentence. */
export const startsInside = (text: string): boolean => /^[\s"'“‘«(*_]*\p{Ll}/u.test(text) || /^[,;:.)\]»!?…]/.test(text);

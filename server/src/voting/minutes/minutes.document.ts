import type { Locale } from '@palabre/shared/kernel';

/** Some words in one look. `lang` where they are in another language than what is around them. */
export interface Run {
  text: string;
  lang?: Locale;
  bold?: boolean;
  italic?: boolean;
  /** a hash, a command: shown letter by letter */
  code?: boolean;
  /** an address to go to; only of the kinds that `rich-text.blocks` lets pass */
  href?: string;
  /** begins on a new line */
  breakBefore?: boolean;
}

/** A cell of a table; `header` says for what it is one, `figures` are set at the right. */
export interface Cell {
  runs: Run[];
  header?: 'column' | 'row';
  figures?: boolean;
}

/** A name and what is said of it. */
export interface Fact {
  term: string;
  detail: Run[];
}

/** What a document is made of; each renderer knows all of these and nothing else. */
export type Block =
  | { kind: 'paragraph'; runs: Run[]; look?: 'decision' | 'note' }
  /** 2 or 3 for those of the minutes, deeper in a text that was voted; none is left out between two */
  | { kind: 'heading'; level: number; runs: Run[] }
  | { kind: 'list'; ordered: boolean; items: Block[][] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'facts'; facts: Fact[] }
  /** a first row of column headers is repeated on each page */
  | { kind: 'table'; caption: string | null; rows: Cell[][] }
  /** words of somebody else, in their language */
  | { kind: 'passage'; lang: Locale; blocks: Block[] }
  /** lines to sign by hand */
  | { kind: 'signatures'; names: string[] };

/** The minutes of a round, in one language, before they have a form. */
export interface MinutesDocument {
  language: Locale;
  title: string;
  question: Run[];
  /** of the group, as a document's author */
  author: string;
  /** when the round was closed, ISO 8601: the date of the document, whenever it is written */
  date: string;
  /** how somebody finds this document again among others: hash of the chain's last event */
  head: string;
  blocks: Block[];
}

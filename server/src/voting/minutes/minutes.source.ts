import type { Locale } from '@palabre/shared/kernel';
import type { RoundExport } from '@palabre/shared/counting';
import { areOrganisations, type ChainEvent, type ChainEventKind } from '@palabre/shared/voting';
import type { Run } from './minutes.document';
import { Figures } from './minutes.figures';
import { minutesWords, type MinutesWords } from './words/minutes.words';

/** An export, and the language in which it is told: what every section is made from. */
export class Source {
  readonly words: MinutesWords;
  readonly figures: Figures;
  private readonly labels: ReadonlyMap<string, string>;
  private readonly names: ReadonlyMap<string, string>;

  constructor(
    readonly file: RoundExport,
    readonly language: Locale,
  ) {
    this.words = minutesWords[language];
    this.figures = new Figures(this.words.figures);
    this.labels = new Map((file.round.terms.options ?? []).map(({ id, label }) => [id, label]));
    this.names = new Map(file.roll.map(({ personId, name }) => [personId, name]));
  }

  /** Words of those who wrote and voted, in their language. */
  said(text: string): Run {
    const { lang } = this.file.round;
    return lang === this.language ? { text } : { text, lang };
  }

  option(id: string): Run {
    return this.said(this.labels.get(id) ?? id);
  }

  /** Several options in a row. */
  options(ids: readonly string[]): Run[] {
    return ids.flatMap((id, place) => (place === 0 ? [this.option(id)] : [{ text: ', ' }, this.option(id)]));
  }

  /** Somebody by the name they had when the roll was frozen. */
  person(personId: string): Run {
    const name = this.names.get(personId);
    return { text: name ?? `${this.words.notOnRoll} (${personId})` };
  }

  persons(number: number): string {
    return this.words.persons(this.figures.number(number), this.figures.isOne(number));
  }

  /** Who votes: people, or the votes of organisations. */
  voters(number: number): string {
    return areOrganisations(this.file.round.terms.rule) ? this.words.votes(this.figures.number(number), this.figures.isOne(number)) : this.persons(number);
  }

  events(kind: ChainEventKind): ChainEvent[] {
    return this.file.chain.filter((event) => event.kind === kind);
  }

  /** Hash of the chain's last event. */
  get head(): string {
    return this.file.chain.at(-1)?.hash ?? '';
  }
}

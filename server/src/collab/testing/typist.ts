import type { Guest } from './guest';

/** Somebody who types words that are nobody else's, so that it can be told of each whether it is still there, and whether it is there twice. */
export class Typist {
  /** everything that was typed */
  readonly words: string[] = [];
  private acknowledged = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    readonly guest: Guest,
    private readonly letter: string,
    private readonly random: () => number,
  ) {}

  /** What the server called saved. */
  get saved(): string[] {
    return this.words.slice(0, this.acknowledged);
  }

  /** Goes on until it is told to stop, connected or not. */
  begin(): void {
    this.timer = setTimeout(() => {
      this.typeOne();
      this.begin();
    }, this.random() * 12);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  typeOne(): void {
    const word = `${this.letter}${this.words.length};`;
    this.words.push(word);
    this.guest.type(word);
    if (this.words.length % 5 === 0 && this.guest.provider.synced) void this.ask(this.words.length);
  }

  private async ask(typed: number): Promise<void> {
    if (await this.guest.saved(30_000)) this.acknowledged = Math.max(this.acknowledged, typed);
  }
}

/** Words of a text, as typists write them. */
export const wordsIn = (text: string): string[] => text.match(/[a-z]\d+;/g) ?? [];

/** Numbers between 0 and 1 that come again with the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

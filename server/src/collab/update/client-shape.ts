import { PlaceRuns } from './place.runs';

/** One client's part of a document: how far their work goes, and where each struct of it stands. */
export class ClientShape {
  readonly runs = new PlaceRuns();
  /** how far it goes with what is staged */
  now = 0;
  /** how far it goes, committed */
  kept = 0;
  private keptRuns = 0;

  constructor(readonly client: number) {}

  keep(): void {
    this.kept = this.now;
    this.keptRuns = this.runs.length;
  }

  drop(): void {
    this.returnTo({ now: this.kept, runs: this.keptRuns });
  }

  mark(): { now: number; runs: number } {
    return { now: this.now, runs: this.runs.length };
  }

  returnTo({ now, runs }: { now: number; runs: number }): void {
    this.now = now;
    this.runs.cut(runs);
  }
}

/** The mark of an option that a ballot does not grade. */
export const ungraded = 0xff;

/** Gathers the grades of each option. Its size grows with options and grades, never with ballots. */
export class GradeProfiles {
  private readonly counts: Float64Array;
  voters = 0;

  /** @param options how many @param grades how many, at most 255 */
  constructor(
    private readonly options: number,
    private readonly grades: number,
  ) {
    this.counts = new Float64Array(options * grades);
  }

  /**
   * @param sheet grades as numbers from 0, the worst, or `ungraded`: option after option, ballot after ballot
   * @param from where in it the ballot begins
   * @param times how many voters cast it, > 0
   */
  add(sheet: Uint8Array, from = 0, times = 1): void {
    this.voters += times;
    const { counts, options, grades } = this;
    for (let option = 0, row = 0; option < options; option += 1, row += grades) {
      const grade = sheet[from + option] as number;
      if (grade !== ungraded) counts[row + grade] = (counts[row + grade] as number) + times;
    }
  }

  /** How many voters gave each grade, the worst first. @param option its place */
  profileOf(option: number): number[] {
    return [...this.counts.subarray(option * this.grades, (option + 1) * this.grades)];
  }
}

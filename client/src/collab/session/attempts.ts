import { backoff } from './backoff.rules';

const usualLongestMs = 8_000;
/** Where something else carries the words meanwhile, there is no hurry. */
const patientLongestMs = 30_000;

/** When to try to connect: at once when asked, and after each failure a little later than after the one before. */
export class Attempts {
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private longestMs = usualLongestMs;

  constructor(private readonly attempt: () => void) {}

  now(): void {
    this.cancel();
    this.attempt();
  }

  later(): void {
    this.cancel();
    this.timer = setTimeout(this.attempt, backoff(this.failures, this.longestMs, Math.random()));
    this.failures += 1;
  }

  succeeded(): void {
    this.failures = 0;
  }

  cancel(): void {
    clearTimeout(this.timer);
  }

  bePatient(patient: boolean): void {
    this.longestMs = patient ? patientLongestMs : usualLongestMs;
  }
}

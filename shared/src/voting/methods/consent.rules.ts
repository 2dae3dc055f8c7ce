import { meets, type Bar } from '../threshold.rules';
import { needsReason, type ConsentAnswer } from '../consent.schema';

/** `all-others`: everybody but the objector says that it does not hold; or a share of these others. */
export type SetAside = 'all-others' | (Bar & { text: string });

/** `round` says on which round somebody speaks; without it, on the one under way. */
export type ConsentEvent =
  | { round?: number; who: string; say: ConsentAnswer; reason?: string }
  | { amend: number; text?: string; by?: string }
  | { test: string; validBy: string[]; invalidBy: string[]; round?: number };

/** Why an event of the file changes nothing. */
export type RejectedReason =
  | 'not_in_circle'
  /** it speaks of a round that is over, or has not begun */
  | 'other_round'
  | 'reason_missing'
  /** who is tested has no objection */
  | 'no_objection'
  /** whoever objects does not judge their own objection */
  | 'own_objection'
  /** one cannot say both */
  | 'both_judgments'
  /** a version that is not newer than the one before */
  | 'version_not_newer'
  /** the text is adopted: nothing after it is heard */
  | 'already_adopted';

interface Answer {
  say: ConsentAnswer;
  reason: string;
  /** whether it holds, by judge */
  judgments: Map<string, boolean>;
}

/** A circle that answers to a text, round after round. */
export class ConsentCircle {
  private round = 1;
  private version: number | null = null;
  private readonly answers = new Map<string, Answer>();
  private readonly rejected: { place: number; reason: RejectedReason }[] = [];
  private readonly rounds: Record<string, unknown>[] = [];

  /** @param circle the persons of it, each once */
  constructor(
    private readonly circle: readonly string[],
    private readonly setAside: SetAside,
  ) {}

  /** @param place of the event in the file, from 0 */
  hear(event: ConsentEvent, place: number): void {
    const reason = this.status() === 'adopted' ? 'already_adopted' : this.take(event);
    if (reason) this.rejected.push({ place, reason });
  }

  /** As plain JSON; persons in the order of the circle. */
  result(): Record<string, unknown> {
    return {
      status: this.status(),
      round: this.round,
      version: this.version,
      ...this.standing(),
      setAside: this.setAside === 'all-others' ? 'all-others' : this.setAside.text,
      rounds: this.rounds,
      rejectedInputs: this.rejected,
      warnings:
        this.status() === 'adopted' && this.saying('stand-aside').length === this.circle.length ? ['everybody stands aside: nobody carries this decision'] : [],
    };
  }

  private status(): 'adopted' | 'objected' | 'waiting' {
    if (this.saying('objection').some((who) => this.stands(who))) return 'objected';
    return this.answers.size === this.circle.length ? 'adopted' : 'waiting';
  }

  private take(event: ConsentEvent): RejectedReason | null {
    if ('amend' in event) return this.amend(event);
    if (event.round !== undefined && event.round !== this.round) return 'other_round';
    return 'test' in event ? this.test(event) : this.say(event);
  }

  private say({ who, say, reason = '' }: Extract<ConsentEvent, { say: unknown }>): RejectedReason | null {
    if (!this.circle.includes(who)) return 'not_in_circle';
    if (needsReason(say) && reason.trim() === '') return 'reason_missing';
    this.answers.set(who, { say, reason: reason.trim(), judgments: new Map() });
    return null;
  }

  private test({ test: who, validBy, invalidBy }: Extract<ConsentEvent, { test: unknown }>): RejectedReason | null {
    const judges = [...validBy, ...invalidBy];
    const answer = this.answers.get(who);
    if (answer?.say !== 'objection') return 'no_objection';
    if (judges.includes(who)) return 'own_objection';
    if (judges.some((judge) => !this.circle.includes(judge))) return 'not_in_circle';
    if (validBy.some((judge) => invalidBy.includes(judge))) return 'both_judgments';
    for (const judge of judges) answer.judgments.set(judge, validBy.includes(judge));
    return null;
  }

  /** A new text: whoever answered answers anew. */
  private amend({ amend, by }: Extract<ConsentEvent, { amend: unknown }>): RejectedReason | null {
    if (by !== undefined && !this.circle.includes(by)) return 'not_in_circle';
    if (this.version !== null && amend <= this.version) return 'version_not_newer';
    this.rounds.push({ round: this.round, version: this.version, ...this.standing() });
    this.round += 1;
    this.version = amend;
    this.answers.clear();
    return null;
  }

  private standing(): Record<string, unknown> {
    const reasons = (who: string) => ({ who, reason: this.answers.get(who)?.reason ?? '' });
    return {
      waitingFor: this.circle.filter((who) => !this.answers.has(who)),
      consents: this.saying('consent'),
      concernsRecorded: this.saying('concern').map(reasons),
      standAside: this.saying('stand-aside'),
      objections: this.saying('objection').map((who) => ({ ...reasons(who), standing: this.stands(who), ...this.judgmentsOf(who) })),
    };
  }

  private saying(say: ConsentAnswer): string[] {
    return this.circle.filter((who) => this.answers.get(who)?.say === say);
  }

  private judgmentsOf(who: string): { validBy: string[]; invalidBy: string[] } {
    const judged = (holds: boolean) => this.circle.filter((judge) => this.answers.get(who)?.judgments.get(judge) === holds);
    return { validBy: judged(true), invalidBy: judged(false) };
  }

  private stands(who: string): boolean {
    return objectionStands(this.judgmentsOf(who).invalidBy.length, this.circle.length - 1, this.setAside);
  }
}

/**
 * Whether an objection still stands.
 * @param invalid how many of the others say that it does not hold, >= 0
 * @param others in the circle beside the objector, >= 0
 */
const objectionStands = (invalid: number, others: number, setAside: SetAside): boolean =>
  setAside === 'all-others' ? others === 0 || invalid < others : !meets(invalid, others, setAside);

import { closeCode, collabErrors } from '@palabre/shared/collab';
import type { ErrorSpec } from '@palabre/shared/kernel';
import type { Role, Seat } from '../room/seat';
import { StandingSeat } from '../socket/standing.seat';

const errors: Record<number, ErrorSpec> = {
  [closeCode.signInRequired]: collabErrors.sign_in_required,
  [closeCode.noAccess]: collabErrors.no_access,
  [closeCode.unknownDocument]: collabErrors.unknown_document,
  [closeCode.schemaTooOld]: collabErrors.schema_too_old,
  [closeCode.generationChanged]: collabErrors.generation_changed,
  [closeCode.tooLarge]: collabErrors.too_large,
  [closeCode.invalidUpdate]: collabErrors.invalid_update,
};

/** What a refusal means to who asked over HTTP. Whatever passes by itself is "not saved": the same request may be sent again. */
export const errorOf = (code: number): ErrorSpec => errors[code] ?? collabErrors.not_saved;

/** Somebody in a room for as long as one request takes. They hear of nothing; what they lack is in the answer. */
export class ExchangeSeat extends StandingSeat implements Seat {
  owes = true;
  /** the request is the answer to a question that need not be put */
  asked = 1;
  claims = 0;
  private refusal: number | undefined;

  get expelled(): boolean {
    return this.refusal !== undefined;
  }

  /** The close code with which a socket would have been ended. */
  get closedWith(): number | undefined {
    return this.refusal;
  }

  reviewRole(): Promise<Role | 'none'> {
    return this.askAgain();
  }

  send(): void {}

  tell(): void {}

  close(code: number): void {
    this.refusal ??= code;
  }
}

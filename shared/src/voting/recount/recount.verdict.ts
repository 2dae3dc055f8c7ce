import type { ChainEvent } from '../chain.schema';

/** What is wrong with an export. */
export type RecountFaultCode =
  /** a file is missing, or no JSON, or not of this format */
  | 'unreadable'
  /** an event was taken out, put in, changed or moved */
  | 'chain_broken'
  /** an event stands where it cannot stand */
  | 'event_misplaced'
  | 'rule_changed'
  | 'text_changed'
  | 'roll_changed'
  | 'ballot_added'
  | 'ballot_removed'
  | 'ballot_changed'
  | 'ballots_reordered'
  /** a ballot of somebody who is not on the roll, or more ballots than signatures */
  | 'ballot_without_voter'
  | 'lot_wrong'
  | 'result_changed'
  /** a call before this one is missing, or not the one that this one followed */
  | 'calls_changed'
  /** no event of the chain has the hash that a receipt or the minutes show */
  | 'head_differs';

/** Thrown at the first thing that does not follow. */
export class RecountFault extends Error {
  override readonly name = 'RecountFault';

  /**
   * @param code stable
   * @param message in English, for whoever reads a terminal
   * @param event the first event of the chain with which the file does not agree; null where it is none in particular
   */
  constructor(
    readonly code: RecountFaultCode,
    message: string,
    readonly event: Pick<ChainEvent, 'seq' | 'kind'> | null,
  ) {
    super(message);
  }
}

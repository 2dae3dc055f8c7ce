import { isSettled, mayType, type SaveState, saveState, type SessionFacts } from './save-state.rules';

/** What a page shows of a session. */
export interface SessionView {
  state: SaveState;
  /** everything written here is durable, whatever else `state` has to say */
  settled: boolean;
  editable: boolean;
  /** the text is here, whole */
  loaded: boolean;
  /** what is written outlives the page, on this device */
  kept: boolean;
  /** reached by exchanges every few seconds only */
  limited: boolean;
  /** the text has used more than half of its room */
  filling: boolean;
  /** words of earlier sessions that the text did not take */
  rescued: string;
  /** those outlive the page; also true when there are none */
  keepsRescued: boolean;
}

/** Words that are kept to be copied by hand, and whether the device has them. */
export type RescuedWords = Pick<SessionView, 'rescued' | 'keepsRescued'>;
export const noWords: RescuedWords = { rescued: '', keepsRescued: true };

/** What a page shows of what is known. */
export const viewOf = (facts: SessionFacts, { rescued, keepsRescued }: RescuedWords): SessionView => ({
  state: saveState(facts),
  settled: isSettled(facts),
  editable: mayType(facts),
  loaded: facts.loaded,
  kept: facts.kept,
  limited: facts.limited,
  filling: facts.filling,
  rescued,
  keepsRescued,
});

import { isSettled, mayType, type SaveState, saveState, type SessionFacts } from './save-state.rules';

/** What a page shows of a session. */
export interface SessionView {
  state: SaveState;
  /** everything written here is durable; also true in the second before `state` says so */
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
}

export const viewOf = (facts: SessionFacts, rescued: string): SessionView => ({
  state: saveState(facts),
  settled: isSettled(facts),
  editable: mayType(facts),
  loaded: facts.loaded,
  kept: facts.kept,
  limited: facts.limited,
  filling: facts.filling,
  rescued,
});

import { after, firstFacts, type SessionEvent, type SessionFacts } from './save-state.rules';
import { noWords, type RescuedWords, type SessionView, viewOf } from './session-view';
import { Store } from './store';

/** How a session stands: what is known of it, and what a page shows of that. */
export class Standing {
  readonly view = new Store<SessionView>(viewOf(firstFacts, noWords));
  private known: SessionFacts;

  /**
   * @param online what the browser says of the network
   * @param rescued words that are kept to be copied
   * @param noted told after each event, before it is shown
   */
  constructor(
    online: boolean,
    private readonly rescued: () => RescuedWords,
    private readonly noted: (facts: SessionFacts) => void,
  ) {
    this.known = { ...firstFacts, online };
  }

  get facts(): SessionFacts {
    return this.known;
  }

  note(event: SessionEvent): void {
    this.known = after(this.known, event);
    this.noted(this.known);
    this.show();
  }

  show(): void {
    this.view.set(viewOf(this.known, this.rescued()));
  }
}

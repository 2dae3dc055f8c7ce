/** Between these parts of the window's height a caret can be read without moving the page. */
const calm = { top: 0.25, bottom: 0.75 };
/** Keys that are no sign of wanting to be elsewhere. */
const idleKeys: ReadonlySet<string> = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta']);

const stillness = () => matchMedia('(prefers-reduced-motion: reduce)');
const caretOf = (sheet: HTMLElement, personId: string) => sheet.querySelector(`[data-person="${CSS.escape(personId)}"]`);

/** Those that press a button. */
const pressKeys: ReadonlySet<string> = new Set(['Enter', ' ']);

/** A press on a button is the button's affair; any other key moves the page or the text, also from there. */
const isWish = ({ key, target }: KeyboardEvent): boolean => !idleKeys.has(key) && !(pressKeys.has(key) && target instanceof HTMLButtonElement);

function bringIntoSight(caret: Element): void {
  const { top, bottom } = caret.getBoundingClientRect();
  if (top >= innerHeight * calm.top && bottom <= innerHeight * calm.bottom) return;
  caret.scrollIntoView({ block: 'center', inline: 'nearest', behavior: stillness().matches ? 'auto' : 'smooth' });
}

/**
 * Keeps somebody's caret in sight, until one types, scrolls or presses Escape.
 * @param sheet what the text is in
 * @param onEnd told when one has taken the page in hand again
 * @returns what ends it
 */
export function followCaret(sheet: HTMLElement, personId: string, onEnd: () => void): () => void {
  const look = () => {
    const caret = caretOf(sheet, personId);
    if (caret) bringIntoSight(caret);
  };
  const listening = new AbortController();
  const { signal } = listening;
  for (const gesture of ['wheel', 'touchmove', 'beforeinput']) addEventListener(gesture, onEnd, { signal, passive: true, capture: true });
  addEventListener('keydown', (event) => isWish(event) && onEnd(), { signal, capture: true });
  // On the bar beside the page, dragging is scrolling; in the text, a press puts one's own caret there.
  addEventListener('pointerdown', ({ target }) => (target === document.documentElement || (target instanceof Node && sheet.contains(target))) && onEnd(), {
    signal,
  });
  const observer = new MutationObserver(look);
  observer.observe(sheet, { childList: true, characterData: true, subtree: true });
  look();
  return () => {
    listening.abort();
    observer.disconnect();
  };
}

/** Whether somebody's caret is in the text now. */
export const hasCaret = (sheet: HTMLElement, personId: string): boolean => caretOf(sheet, personId) !== null;

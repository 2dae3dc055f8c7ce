/** Brings the first line to look at into sight. Only the pane scrolls: the page stays where the reader is. */
export function scrollToMarked(pane: HTMLElement): void {
  const line = pane.querySelector<HTMLElement>('mark');
  if (!line) return;
  const offset = line.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTop += offset - pane.clientHeight / 4;
}

/**
 * After a navigation the heading of the new page takes the focus, as if the page had been loaded, and the page begins at
 * its top. The heading may come late (its chunk and its data have to arrive), and by then the person may be somewhere
 * else: then it is only announced. Going back, the browser itself restores the place.
 */
import { announce } from './announcer';

let awaited: { from: Element | null } | undefined;

/** Called once, before the router listens: the heading of the new page must find itself awaited. */
export function followNavigation(): void {
  let pathname = location.pathname;
  const arrive = (event: Event) => {
    if (location.pathname === pathname) return;
    pathname = location.pathname;
    awaited = { from: document.activeElement };
    // The router dispatches an event of this name at every navigation that is not back or forward.
    if (event.type === 'pushState' && !location.hash) scrollTo(0, 0);
  };
  for (const type of ['pushState', 'replaceState', 'popstate']) addEventListener(type, arrive);
}

/** Called by the heading when it is on the page. */
export function headingArrived(heading: HTMLElement): void {
  if (!awaited) return;
  const active = document.activeElement;
  const stayed = active === awaited.from || active === document.body || active === null;
  awaited = undefined;
  if (stayed) heading.focus({ preventScroll: true });
  else announce(heading.innerText);
}

/**
 * The application: the frame around every page, the table of routes, and the pages, which are the only files that know two
 * rooms. Promise: whatever breaks in a page, the frame stands, says what is safe and offers the next step.
 */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLocale } from '../i18n';
import { followNavigation } from '../lib/page-focus';
import { App } from './app';
import { startApplicationProblems } from './problems';
import { preload } from './routes';
import '../ui/tokens.css';
import '../ui/elements.css';

startApplicationProblems();
followNavigation();

const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

// The catalogue and the page are asked for together. A page that cannot be loaded says so itself, in its frame; without
// the catalogue there are no words to say anything, except those of index.html.
const [language] = await Promise.allSettled([startLocale(), preload(location.pathname)]);
if (language.status === 'rejected') {
  element('not-loaded').hidden = false;
} else {
  createRoot(element('root')).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

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

// The catalogue and the page are asked for together; what fails here is shown by the page that needs it.
await Promise.allSettled([startLocale(), preload(location.pathname)]);

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

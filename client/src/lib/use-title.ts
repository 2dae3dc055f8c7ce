import { useEffect } from 'react';

/** Names the page in the browser's tab and history. @param title of this page, without the name of the product */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · Palabre` : 'Palabre';
  }, [title]);
}

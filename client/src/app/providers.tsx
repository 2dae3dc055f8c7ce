import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { LiveContext, liveFor } from '../live';
import { createQueryClient } from './query-client';

/** What every page can rely on: the language, the cache of the server's answers, the live connection. */
export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  const [live] = useState(() => liveFor(queryClient));
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <LiveContext value={live}>{children}</LiveContext>
      </QueryClientProvider>
    </I18nProvider>
  );
}

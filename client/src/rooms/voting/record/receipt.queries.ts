import type { Page } from '@palabre/shared/kernel';
import type { RollEntry, SealedReceiptView } from '@palabre/shared/voting';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../lib';

/** Without a session: whoever has the secret of a ballot may see it, and the server is not told who that is. */
export function useLookSealed(roundId: string) {
  return useMutation({
    mutationFn: (look: { secret: string }) => api.post<SealedReceiptView>(`/api/rounds/${roundId}/sealed-ballots/look`, look, { anonymous: true }),
  });
}

/** However it was typed: without the hyphens, in small letters. */
const plain = (code: string): string => code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');

/** Reads the roll until the code is found. @returns null where it is on no line */
export function useFindReceipt(roundId: string) {
  return useMutation({
    mutationFn: async ({ code }: { code: string }): Promise<RollEntry | null> => {
      let cursor: string | undefined;
      do {
        const page: Page<RollEntry> = await api.get(`/api/rounds/${roundId}/roll`, { query: { cursor, limit: 100 } });
        const found = page.items.find((entry) => entry.code !== null && plain(entry.code) === plain(code));
        if (found) return found;
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return null;
    },
  });
}

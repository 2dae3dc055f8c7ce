import { Trans } from '@lingui/react/macro';
import { Button } from './button';

export interface ShowMoreProps {
  list: { hasMore: boolean; isLoadingMore: boolean; loadMore: () => void };
}

/** The rest of a list, when asked for: nothing arrives under the reader's finger. */
export function ShowMore({ list }: ShowMoreProps) {
  if (!list.hasMore) return null;
  return (
    <p>
      <Button look="secondary" busy={list.isLoadingMore} onClick={list.loadMore}>
        <Trans>Afficher plus</Trans>
      </Button>
    </p>
  );
}

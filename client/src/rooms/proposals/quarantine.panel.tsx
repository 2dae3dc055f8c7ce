import { Trans, useLingui } from '@lingui/react/macro';
import { announce } from '../../lib';
import { EmptyState, Loaded, ShowMore } from '../../ui';
import { useQuarantine, useTryAgain } from './document-care.queries';
import { QuarantineView } from './quarantine.view';

/** The texts that are set apart; one at a time is tried again. */
export function QuarantinePanel() {
  const { t } = useLingui();
  const list = useQuarantine();
  const tryAgain = useTryAgain(() => announce(t`Le texte peut de nouveau être lu.`));
  return (
    <>
      <Loaded query={{ data: list.items, error: list.error, refetch: list.retry }}>
        {(texts) =>
          texts.length > 0 ? (
            <QuarantineView
              texts={texts}
              tried={tryAgain.data?.readable === false ? tryAgain.variables : undefined}
              busy={tryAgain.isPending ? tryAgain.variables : undefined}
              error={tryAgain.error}
              onTryAgain={(documentId) => tryAgain.mutate(documentId)}
            />
          ) : (
            <EmptyState>
              <Trans>Tout va bien : chaque texte peut être lu.</Trans>
            </EmptyState>
          )
        }
      </Loaded>
      <ShowMore list={list} />
    </>
  );
}

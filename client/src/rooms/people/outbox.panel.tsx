import { Trans } from '@lingui/react/macro';
import { Button, EmptyState, Loaded, ShowMore } from '../../ui';
import { useOutbox } from './administration.queries';
import { OutboxView } from './outbox.view';

/** The mails of this site: without a mail server, this is where somebody's code is read. */
export function OutboxPanel() {
  const mails = useOutbox();
  return (
    <>
      <p>
        <Trans>Sans serveur de courriel, les messages restent ici : lisez le code à la personne qui le demande, et à elle seule.</Trans>{' '}
        <Trans>Avec un serveur, le texte est effacé dès que le message est parti.</Trans>
      </p>
      <p>
        <Button look="secondary" small onClick={mails.retry}>
          <Trans>Chercher les nouveaux messages</Trans>
        </Button>
      </p>
      <Loaded query={{ data: mails.items, error: mails.error, refetch: mails.retry }}>
        {(items) =>
          items.length > 0 ? (
            <OutboxView mails={items} />
          ) : (
            <EmptyState>
              <Trans>Aucun message pour le moment. Le premier apparaîtra ici dès qu’une personne demandera un code.</Trans>
            </EmptyState>
          )
        }
      </Loaded>
      <ShowMore list={mails} />
    </>
  );
}

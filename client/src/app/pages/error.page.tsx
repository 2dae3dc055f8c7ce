import { Trans, useLingui } from '@lingui/react/macro';
import { problemSentence } from '../../i18n';
import { codeOf } from '../../lib';
import { Button, LinkButton, PageTitle, Row } from '../../ui';

/** A page whose code could not be loaded: the network failed, or a new version has replaced the files. */
const isLoadingFailure = (error: unknown) => error instanceof TypeError && /import|module|load/i.test(error.message);

/** What happened, what is safe, what to do, and a code to pass on. */
export function ErrorPage({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t, i18n } = useLingui();
  const loading = isLoadingFailure(error);
  return (
    <>
      <PageTitle title={loading ? t`Cette page n’a pas pu être chargée` : t`Cette page a rencontré une panne`} />
      <p>
        {loading ? (
          <Trans>Le réseau a fait défaut, ou une nouvelle version vient d’être installée. Ce qui était enregistré l’est toujours.</Trans>
        ) : (
          i18n._(problemSentence(error))
        )}
      </p>
      <Row>
        {/* What has failed to load once is remembered by the browser: only a reload asks again. */}
        <Button onClick={loading ? () => location.reload() : onRetry}>{loading ? <Trans>Recharger la page</Trans> : <Trans>Réessayer</Trans>}</Button>
        <LinkButton href="/" look="secondary">
          <Trans>Aller à l’accueil</Trans>
        </LinkButton>
      </Row>
      <p>
        <Trans>
          Si cela se répète, donnez ce code à la personne qui administre ce site : <code>{loading ? 'client/not_loaded' : codeOf(error)}</code>
        </Trans>
      </p>
    </>
  );
}

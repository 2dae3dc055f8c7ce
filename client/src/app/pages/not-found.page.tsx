import { Trans, useLingui } from '@lingui/react/macro';
import { LinkButton, PageTitle, Row } from '../../ui';

export function NotFoundPage() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle title={t`Cette page n’existe pas`} />
      <p>
        <Trans>L’adresse est peut-être incomplète, ou ce qu’elle montrait a été retiré. Rien de ce que vous avez écrit n’est perdu.</Trans>
      </p>
      <Row>
        <LinkButton href="/">
          <Trans>Aller à l’accueil</Trans>
        </LinkButton>
        <LinkButton href="/roadmap" look="secondary">
          <Trans>Lire la feuille de route</Trans>
        </LinkButton>
      </Row>
    </>
  );
}

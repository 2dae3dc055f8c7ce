import { Trans, useLingui } from '@lingui/react/macro';
import type { Profile } from '@palabre/shared/people';
import { useMe } from '../../rooms/people';
import { ProposalListPanel } from '../../rooms/proposals';
import { RoundListPanel, RoundsToVotePanel } from '../../rooms/voting';
import { EmptyState, LinkButton, PageTitle, Row, Skeleton } from '../../ui';

/** The door of the house: what waits for the reader, or what Palabre is; then what is under way, for everybody. */
export function HomePage() {
  const { person, known } = useMe();
  if (!known) return <Skeleton lines={8} />;
  return (
    <>
      {person ? <ToDo person={person} /> : <Welcome />}
      <UnderWay withRounds={!person} />
    </>
  );
}

function ToDo({ person }: { person: Profile }) {
  const { t } = useLingui();
  return (
    <>
      <PageTitle title={person.name ? t`Bonjour ${person.name}` : t`Bonjour`} />
      <RoundsToVotePanel heading={<Trans>À faire</Trans>} />
    </>
  );
}

function Welcome() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle title={t`Décider ensemble, et suivre ce qu’on a décidé`} />
      <p>
        <Trans>
          Une feuille de route dit ce qui compte. Des groupes en tirent des propositions, les écrivent à plusieurs, les discutent et votent. Ensuite, chaque
          engagement est suivi jusqu’au bout.
        </Trans>
      </p>
      <Row>
        <LinkButton href="/roadmap">
          <Trans>Lire la feuille de route</Trans>
        </LinkButton>
        <LinkButton href="/sign-in" look="secondary">
          <Trans>Se connecter ou créer un compte</Trans>
        </LinkButton>
      </Row>
    </>
  );
}

function UnderWay({ withRounds }: { withRounds: boolean }) {
  const { t } = useLingui();
  return (
    <>
      {withRounds && (
        <RoundListPanel
          heading={<Trans>Scrutins en cours</Trans>}
          filter={{ state: 'open' }}
          empty={<EmptyState>{t`Aucun scrutin n’est ouvert en ce moment.`}</EmptyState>}
        />
      )}
      <ProposalListPanel
        heading={<Trans>Textes en délibération</Trans>}
        filter={{ state: 'deliberation' }}
        empty={<EmptyState>{t`Aucun texte n’est en délibération en ce moment.`}</EmptyState>}
      />
      <Row>
        <LinkButton href="/rounds" look="quiet">
          <Trans>Voir tous les scrutins</Trans>
        </LinkButton>
        <LinkButton href="/decisions" look="quiet">
          <Trans>Voir les décisions prises</Trans>
        </LinkButton>
      </Row>
    </>
  );
}

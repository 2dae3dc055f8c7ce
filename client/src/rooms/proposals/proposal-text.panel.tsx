import { Trans } from '@lingui/react/macro';
import { isEmptyText } from '@palabre/shared/collab';
import type { CurrentText, ProposalView } from '@palabre/shared/proposals';
import { Link } from 'wouter';
import { RichText } from '../../collab';
import { EmptyState, LinkButton, Loaded, Muted, Row, Time } from '../../ui';
import styles from './proposals.module.css';
import { useText } from './proposals.queries';
import { Sha256View } from './sha256.view';

/** The text as it is committed, in the language it is written in, with what proves it. */
export function ProposalTextPanel({ proposal }: { proposal: ProposalView }) {
  return (
    <section aria-labelledby="text">
      <h2 id="text">
        <Trans>Texte</Trans>
      </h2>
      <Loaded query={useText(proposal.id)} lines={8}>
        {(text) => (isEmptyText(text.content) ? <NothingYet proposal={proposal} /> : <Written proposal={proposal} text={text} />)}
      </Loaded>
    </section>
  );
}

function NothingYet({ proposal: { id, may } }: { proposal: ProposalView }) {
  const write = may.write && (
    <LinkButton href={`/proposals/${id}/write`}>
      <Trans>Écrire le texte</Trans>
    </LinkButton>
  );
  return (
    <EmptyState action={write}>
      <Trans>Le texte n’est pas encore écrit.</Trans>
    </EmptyState>
  );
}

function Written({ proposal: { id, title, frozenVersion }, text }: { proposal: ProposalView; text: CurrentText }) {
  const changed = frozenVersion !== null && frozenVersion.sha256 !== text.sha256;
  return (
    <>
      {changed && (
        <p>
          <Link href={`/proposals/${id}/changes?from=${frozenVersion.id}`}>
            <Trans>
              Voir ce qui a changé depuis le texte figé le <Time at={frozenVersion.createdAt} as="date" />
            </Trans>
          </Link>
        </p>
      )}
      <RichText content={text.content} lang={title.lang} under={2} />
      <div className={styles.under}>
        <Row>
          <Muted>
            <Trans>
              Texte modifié <Time at={text.updatedAt} />
            </Trans>
          </Muted>
          <Sha256View sha256={text.sha256} />
          <Link href={`/proposals/${id}/versions`}>
            <Trans>Voir les versions</Trans>
          </Link>
        </Row>
      </div>
    </>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import type { RichNode } from '@palabre/shared/collab';
import type { ProposalView, VersionCard } from '@palabre/shared/proposals';
import { useFormat } from '../../i18n';
import { Changes } from '../../collab';
import { EmptyState, LinkButton, Loaded, SelectField } from '../../ui';
import styles from './proposals.module.css';
import { useText, useVersion, useVersions } from './proposals.queries';

interface Chosen {
  from: string | null;
  /** null: the text as it is now */
  to: string | null;
}

interface Props extends Chosen {
  proposal: ProposalView;
  onChoose: (chosen: { from: string | null; to: string | null }) => void;
}

/** Two states of a text, compared. Without a choice: the last version and the text as it is now. */
export function ChangesPanel({ proposal, from, to, onChoose }: Props) {
  return (
    <Loaded query={useVersions(proposal.id)}>
      {({ items }) => {
        const start = from ?? items[0]?.id;
        return start === undefined ? (
          <NothingToCompare proposalId={proposal.id} />
        ) : (
          <>
            <Choice versions={items} from={start} to={to} onChoose={onChoose} />
            <Before proposal={proposal} from={start} to={to} />
          </>
        );
      }}
    </Loaded>
  );
}

function NothingToCompare({ proposalId }: { proposalId: string }) {
  return (
    <EmptyState
      action={
        <LinkButton look="secondary" href={`/proposals/${proposalId}/versions`}>
          <Trans>Voir les versions</Trans>
        </LinkButton>
      }
    >
      <Trans>Il n’y a pas encore de version à comparer avec le texte actuel.</Trans>
    </EmptyState>
  );
}

function Choice({ versions, from, to, onChoose }: Chosen & { versions: readonly VersionCard[]; onChoose: Props['onChoose'] }) {
  const { t } = useLingui();
  const format = useFormat();
  const options = versions.map(({ id, number, title, createdAt }) => (
    <option key={id} value={id}>
      {number}. {title} ({format.date(createdAt)})
    </option>
  ));
  return (
    <div className={styles.filters}>
      <SelectField label={t`Avant`} value={from ?? ''} onChange={(event) => onChoose({ from: event.currentTarget.value, to })}>
        {options}
      </SelectField>
      <SelectField label={t`Après`} value={to ?? ''} onChange={(event) => onChoose({ from, to: event.currentTarget.value || null })}>
        <option value="">{t`Le texte actuel`}</option>
        {options}
      </SelectField>
    </div>
  );
}

function Before({ proposal, from, to }: { proposal: ProposalView; from: string; to: string | null }) {
  const version = useVersion(proposal.id, from);
  return (
    <Loaded query={version} lines={8}>
      {({ content }) => (to === null ? <SinceThen proposal={proposal} before={content} /> : <UntilThen proposal={proposal} before={content} to={to} />)}
    </Loaded>
  );
}

interface Compared {
  proposal: ProposalView;
  before: RichNode;
}

function SinceThen({ proposal, before }: Compared) {
  return (
    <Loaded query={useText(proposal.id)} lines={8}>
      {({ content }) => <Changes before={before} after={content} lang={proposal.title.lang} />}
    </Loaded>
  );
}

function UntilThen({ proposal, before, to }: Compared & { to: string }) {
  return (
    <Loaded query={useVersion(proposal.id, to)} lines={8}>
      {({ content }) => <Changes before={before} after={content} lang={proposal.title.lang} />}
    </Loaded>
  );
}

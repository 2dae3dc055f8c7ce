import { Trans, useLingui } from '@lingui/react/macro';
import type { RichNode } from '@palabre/shared/collab';
import type { ProposalView, VersionCard, VersionView } from '@palabre/shared/proposals';
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
  const { id, title } = proposal;
  return (
    <Loaded query={useVersion(id, from)} lines={8}>
      {(before) => (to === null ? <SinceThen proposal={proposal} before={before} /> : <UntilThen id={id} before={before} to={to} lang={title.lang} />)}
    </Loaded>
  );
}

function SinceThen({ proposal: { id, title }, before }: { proposal: ProposalView; before: VersionView }) {
  return (
    <Loaded query={useText(id)} lines={8}>
      {({ content }) => <Compared before={before} after={{ title: title.text, content }} lang={title.lang} />}
    </Loaded>
  );
}

function UntilThen({ id, before, to, lang }: { id: string; before: VersionView; to: string; lang: string }) {
  return (
    <Loaded query={useVersion(id, to)} lines={8}>
      {(after) => <Compared before={before} after={after.kind === 'frozen' ? after : { content: after.content }} lang={lang} />}
    </Loaded>
  );
}

/** A frozen version carries the title the proposal had: it was voted on too. */
function Compared({ before, after, lang }: { before: VersionView; after: { title?: string; content: RichNode }; lang: string }) {
  const retitled = before.kind === 'frozen' && after.title !== undefined && after.title !== before.title;
  return (
    <>
      {retitled && (
        <p>
          <Trans>Le titre a changé :</Trans>{' '}
          <span lang={lang}>
            <del>{before.title}</del> <ins>{after.title}</ins>
          </span>
        </p>
      )}
      <Changes before={before.content} after={after.content} lang={lang} />
    </>
  );
}

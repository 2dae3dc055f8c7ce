import { Trans, useLingui } from '@lingui/react/macro';
import type { VersionCard } from '@palabre/shared/proposals';
import { useFormat } from '../../i18n';
import { Button, SelectField } from '../../ui';
import styles from './proposals.module.css';

/** What is compared. */
export interface Chosen {
  from: string | null;
  /** null: the text as it is now */
  to: string | null;
}

interface Props extends Chosen {
  versions: readonly VersionCard[];
  lang: string;
  onChoose: (chosen: Chosen) => void;
  list: { hasMore: boolean; isLoadingMore: boolean; loadMore: () => void };
}

/** Which two states of a text. Older versions come into the lists when asked for. */
export function ChangesChoice({ versions, lang, from, to, onChoose, list }: Props) {
  const { t } = useLingui();
  const nameOf = useVersionNames();
  const options = versions.map((version) => (
    <option key={version.id} value={version.id} lang={version.title ? lang : undefined}>
      {nameOf(version)}
    </option>
  ));
  return (
    <>
      <div className={styles.filters}>
        <SelectField label={t`Avant`} value={from ?? ''} onChange={(event) => onChoose({ from: event.currentTarget.value, to })}>
          {options}
        </SelectField>
        <SelectField label={t`Après`} value={to ?? ''} onChange={(event) => onChoose({ from, to: event.currentTarget.value || null })}>
          <option value="">{t`Le texte actuel`}</option>
          {options}
        </SelectField>
      </div>
      {list.hasMore && (
        <p>
          <Button small look="quiet" busy={list.isLoadingMore} onClick={list.loadMore}>
            <Trans>Proposer des versions plus anciennes</Trans>
          </Button>
        </p>
      )}
    </>
  );
}

function useVersionNames(): (version: VersionCard) => string {
  const { t } = useLingui();
  const format = useFormat();
  return ({ number, kind, title, createdAt }) => {
    const date = format.date(createdAt);
    if (kind === 'automatic') return t`${number}. Version automatique (${date})`;
    if (kind === 'rescue') return t`${number}. Avant un grand changement (${date})`;
    return `${number}. ${title} (${date})`;
  };
}

import { Trans } from '@lingui/react/macro';
import type { Locale } from '@palabre/shared/kernel';
import { Muted } from '../../../ui';
import styles from './workshop.module.css';

interface Props {
  number: number;
  text: string;
  lang: Locale;
  note?: string;
  isOpen: boolean;
  onChoose: () => void;
}

/** A theme or an action in the list; choosing it opens what can be corrected, and shows its lines in the source. */
export function ItemView({ number, text, lang, note, isOpen, onChoose }: Props) {
  return (
    <button type="button" data-item className={styles.item} aria-expanded={isOpen} onClick={onChoose}>
      <b>{number}.</b>
      <span>
        {text ? (
          <span lang={lang} dir="auto">
            {text}
          </span>
        ) : (
          <i>
            <Trans>sans titre</Trans>
          </i>
        )}
        {note && (
          <>
            {' '}
            <Muted>{note}</Muted>
          </>
        )}
      </span>
    </button>
  );
}

import { Trans } from '@lingui/react/macro';
import type { Locale } from '@palabre/shared/kernel';
import type { KeyboardEvent } from 'react';
import { Muted } from '../../../ui';
import styles from './workshop.module.css';

/** Up and down go from item to item of the list; Tab goes through what is open too. */
function moveAmongItems(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const items = [...(event.currentTarget.closest('section')?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  const next = step && items[items.indexOf(event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

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
    <button type="button" data-item className={styles.item} aria-expanded={isOpen} onClick={onChoose} onKeyDown={moveAmongItems}>
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

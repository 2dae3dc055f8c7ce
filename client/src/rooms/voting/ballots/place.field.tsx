import { useLingui } from '@lingui/react/macro';
import { useState, type KeyboardEvent } from 'react';
import styles from './ballots.module.css';

interface Props {
  label: string;
  /** from 1; 0 for none */
  place: number;
  /** @param stay whether whoever wrote it is still there: the focus has not gone elsewhere */
  onPlace: (place: number, stay: boolean) => void;
}

/** The number of a place, as one writes it on paper. It moves its option when it is finished: with Enter, or by leaving it. */
export function PlaceField({ label, place, onPlace }: Props) {
  const { t } = useLingui();
  const [draft, setDraft] = useState<string | null>(null);
  const finish = (stay: boolean) => {
    setDraft(null);
    if (draft === null || draft === String(place || '')) return;
    onPlace(Math.max(0, Number.parseInt(draft, 10) || 0), stay);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setDraft(null);
    if (event.key !== 'Enter') return;
    // Enter finishes the number, not the ballot.
    event.preventDefault();
    finish(true);
  };
  return (
    <input
      type="text"
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      className={styles.place}
      data-control="place"
      aria-label={t`Place de ${label}`}
      value={draft ?? (place || '')}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setDraft(event.currentTarget.value.replaceAll(/\D/g, ''))}
      onKeyDown={onKeyDown}
      onBlur={() => finish(false)}
    />
  );
}

import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import { AuthorName, AuthorNumber } from '../reading/author.view';
import type { Author } from '../reading/marked-node';
import styles from './legend.module.css';

/** Whose number is which, under the words that it explains. */
export function Legend({ authors }: { authors: readonly Author[] }) {
  const heading = useId();
  if (authors.length === 0) return null;
  return (
    <div className={styles.legend}>
      <p id={heading}>
        <Trans>Qui a écrit les mots ajoutés :</Trans>
      </p>
      <ul aria-labelledby={heading}>
        {authors.map((author) => (
          <li key={author.number}>
            <AuthorNumber author={author} /> <AuthorName author={author} />
          </li>
        ))}
      </ul>
    </div>
  );
}

import { Trans } from '@lingui/react/macro';
import type { CSSProperties } from 'react';
import type { Author } from './marked-node';
import styles from './rich-text.module.css';

/** The number of an author, on their colour; silent, since the name is said where it stands. */
export const AuthorNumber = ({ author: { number, colour } }: { author: Author }) => (
  <span className={styles.number} style={{ '--author': colour } as CSSProperties} aria-hidden>
    {number}
  </span>
);

export const AuthorName = ({ author: { name } }: { author: Author }) => (name === null ? <Trans>un compte effacé</Trans> : <bdi>{name}</bdi>);

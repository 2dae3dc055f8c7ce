import type { TextQuote } from '@palabre/shared/voting';
import { Muted } from '../../../ui';
import styles from './consent.module.css';

/** The words that an objection lies on, among those around them. @param lang of the text */
export function QuoteView({ quote: { prefix, exact, suffix }, lang }: { quote: TextQuote; lang: string }) {
  return (
    <blockquote lang={lang} className={styles.quote}>
      <Muted>…{prefix}</Muted>
      <mark>{exact}</mark>
      <Muted>{suffix}…</Muted>
    </blockquote>
  );
}

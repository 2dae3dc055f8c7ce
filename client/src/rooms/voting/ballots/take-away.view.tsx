import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button, CopyButton, Row } from '../../../ui';
import { handOver } from '../hand-over';
import styles from './take-away.module.css';

/** A mail to be sent from the reader's own program: no server of ours learns what a secret receipt says. The first line is its subject. */
const mailOf = (text: string): string => `mailto:?subject=${encodeURIComponent(text.split('\n', 1)[0] ?? '')}&body=${encodeURIComponent(text)}`;

/** A text to keep: copied, printed alone on a sheet, as a file, or as a mail to oneself. @param name of the file */
export function TakeAway({ text, name }: { text: string; name: string }) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (!printing) return;
    // The sheet stands in the page by now; this returns when the dialogue of the browser is closed, or at once on phones.
    const done = () => setPrinting(false);
    addEventListener('afterprint', done, { once: true });
    window.print();
    return () => removeEventListener('afterprint', done);
  }, [printing]);
  return (
    <>
      <Row>
        <CopyButton text={text}>
          <Trans>Copier le reçu</Trans>
        </CopyButton>
        <Button look="secondary" small onClick={() => setPrinting(true)}>
          <Trans>Imprimer</Trans>
        </Button>
        <Button look="secondary" small onClick={() => handOver(new Blob([text], { type: 'text/plain;charset=utf-8' }), name)}>
          <Trans>Télécharger</Trans>
        </Button>
        <a href={mailOf(text)}>
          <Trans>Me l’envoyer par mail</Trans>
        </a>
      </Row>
      {printing &&
        createPortal(
          <pre className={styles.sheet} aria-hidden data-sheet>
            {text}
          </pre>,
          document.body,
        )}
    </>
  );
}

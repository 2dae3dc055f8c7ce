import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button, CopyButton, Row } from '../../../ui';
import { handOver } from '../hand-over';
import styles from './take-away.module.css';

/** A text to keep: copied, printed alone on a sheet, or as a file. @param name of the file */
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

import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button, CopyButton, Dialog, Notice } from '../../ui';
import type { SaveState } from '../session/save-state.rules';
import type { DraftingSession } from '../session/session';
import type { SessionView } from '../session/session-view';
import styles from './drafting.module.css';

/** States from which the words may never leave this page by themselves. */
const stuck: ReadonlySet<SaveState> = new Set(['frozen', 'read-only', 'revoked', 'signed-out', 'gone', 'too-large', 'refused', 'outdated']);
/** Those that another day, or a new page, may end well. */
const passing: ReadonlySet<SaveState> = new Set(['signed-out', 'outdated']);

interface Props {
  session: DraftingSession;
  view: SessionView;
  /** says the words elsewhere, where the text does not take them */
  onPropose?: (words: string) => void;
}

/** Words that the server did not take, kept to be copied or said elsewhere. */
export function UnsentWords({ session, view, onPropose }: Props) {
  const { state, settled, rescued } = view;
  const unsent = !settled && stuck.has(state) ? session.unsent() : '';
  const words = [rescued, unsent].filter(Boolean).join('\n');
  if (!words) return null;
  const kept = view.keepsRescued && (view.kept || !unsent);
  const giveUp = () => (unsent ? session.discard() : session.forgetRescued());
  const ways = passing.has(state) ? {} : { onPropose, onGiveUp: giveUp };
  return (
    <Notice tone="warn" title={<Trans>Vos derniers mots ne sont pas dans le texte</Trans>} actions={<Ways words={words} {...ways} />}>
      <p>{kept ? <Trans>Ils sont gardés sur cet appareil.</Trans> : <Trans>Ils sont gardés tant que cette page reste ouverte : copiez-les.</Trans>}</p>
      <blockquote className={styles.unsent} dir="auto">
        {words}
      </blockquote>
    </Notice>
  );
}

interface WaysProps {
  words: string;
  onPropose?: Props['onPropose'];
  onGiveUp?: () => void;
}

function Ways({ words, onPropose, onGiveUp }: WaysProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <CopyButton text={words}>
        <Trans>Copier vos mots</Trans>
      </CopyButton>
      {onPropose && (
        <Button look="secondary" small onClick={() => onPropose(words)}>
          <Trans>Proposer ces mots en commentaire</Trans>
        </Button>
      )}
      {onGiveUp && (
        <Button look="quiet" small onClick={() => setAsking(true)}>
          <Trans>Ne plus garder ces mots</Trans>
        </Button>
      )}
      {asking && onGiveUp && <GiveUpDialog onGiveUp={onGiveUp} onClose={() => setAsking(false)} />}
    </>
  );
}

function GiveUpDialog({ onGiveUp, onClose }: { onGiveUp: () => void; onClose: () => void }) {
  const finish = () => {
    onClose();
    onGiveUp();
  };
  const yes = (
    <Button look="danger" onClick={finish}>
      <Trans>Effacer ces mots</Trans>
    </Button>
  );
  return (
    <Dialog open onClose={onClose} title={<Trans>Ne plus garder ces mots ?</Trans>} actions={yes}>
      <p>
        <Trans>Ils ne sont nulle part ailleurs. Sans copie, ils seront perdus.</Trans>
      </p>
    </Dialog>
  );
}

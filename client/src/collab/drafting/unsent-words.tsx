import { Trans } from '@lingui/react/macro';
import { CopyButton, Notice } from '../../ui';
import type { SaveState } from '../session/save-state.rules';
import type { DraftingSession, SessionView } from '../session/session';
import styles from './drafting.module.css';

/** States from which the words may never leave this page by themselves. */
const stuck: ReadonlySet<SaveState> = new Set(['frozen', 'read-only', 'revoked', 'signed-out', 'gone', 'too-large', 'refused']);

/** Words that the server did not take, kept to be copied. */
export function UnsentWords({ session, view }: { session: DraftingSession; view: SessionView }) {
  if (view.settled || !stuck.has(view.state)) return null;
  const words = session.unsent();
  if (!words) return null;
  return (
    <Notice
      tone="warn"
      title={<Trans>Vos derniers mots ne sont pas dans le texte</Trans>}
      actions={
        <CopyButton text={words}>
          <Trans>Copier vos mots</Trans>
        </CopyButton>
      }
    >
      <p>
        <Trans>Ils sont gardés ici tant que cette page reste ouverte : copiez-les.</Trans>
      </p>
      <blockquote className={styles.unsent} dir="auto">
        {words}
      </blockquote>
    </Notice>
  );
}

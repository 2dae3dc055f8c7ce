import { useEffect, useEffectEvent } from 'react';
import { Skeleton } from '../../ui';
import type { DraftingSession, SessionView } from '../session/session';
import { PeopleHere } from './people-here';
import { SaveLine } from './save-line';
import { Surface } from './surface';
import { UnsentWords } from './unsent-words';
import { useSession, useSessionView } from './use-session';
import styles from './drafting.module.css';

export interface DraftingEditorProps {
  documentId: string;
  /** the language the text is written in */
  lang: string;
  /** what text it is, for those who do not see the page around it */
  label: string;
  onStatus?: (view: SessionView) => void;
}

/** A text, open for writing with others. */
export function DraftingEditor({ documentId, ...props }: DraftingEditorProps) {
  const session = useSession(documentId);
  return session ? <Open key={documentId} session={session} {...props} /> : <Skeleton lines={8} />;
}

type OpenProps = Omit<DraftingEditorProps, 'documentId'> & { session: DraftingSession };

function Open({ session, lang, label, onStatus }: OpenProps) {
  const view = useSessionView(session);
  const tell = useEffectEvent((status: SessionView) => onStatus?.(status));
  useEffect(() => tell(view), [view]);
  const bar = (
    <div className={styles.bar}>
      <SaveLine view={view} onRetry={() => session.retry()} />
      {view.loaded && <PeopleHere session={session} />}
    </div>
  );
  return (
    <div className={styles.drafting}>
      {!view.loaded && bar}
      <UnsentWords session={session} view={view} />
      {view.loaded ? <Surface session={session} editable={view.editable} lang={lang} label={label} bar={bar} /> : <Skeleton lines={8} />}
    </div>
  );
}

import { useRef } from 'react';
import { Skeleton } from '../../ui';
import type { DraftingSession } from '../session/session';
import { PeopleHere } from './people-here';
import { SaveLine } from './save-line';
import { Surface } from './surface';
import { UnsentWords } from './unsent-words';
import { useSession, useSessionView } from './use-session';
import styles from './drafting.module.css';

export interface DraftingEditorProps {
  documentId: string;
  /** for whom this device may keep the text; left out on a device that others use */
  keptFor?: string;
  /** the language the text is written in */
  lang: string;
  /** what text it is, for those who do not see the page around it */
  label: string;
  /** takes words elsewhere that the text does not take */
  onPropose?: (words: string) => void;
}

/** A text, open for writing with others. */
export function DraftingEditor({ documentId, keptFor, ...props }: DraftingEditorProps) {
  const session = useSession({ documentId, keptFor });
  return session ? <Open key={session.doc.guid} session={session} {...props} /> : <Skeleton lines={8} />;
}

type OpenProps = Omit<DraftingEditorProps, 'documentId' | 'keptFor'> & { session: DraftingSession };

function Open({ session, lang, label, onPropose }: OpenProps) {
  const view = useSessionView(session);
  const sheet = useRef<HTMLDivElement>(null);
  const bar = (
    <div className={styles.bar}>
      <SaveLine view={view} onRetry={() => session.retry()} />
      {view.loaded && !view.limited && <PeopleHere session={session} sheet={sheet} />}
    </div>
  );
  return (
    <div className={styles.drafting}>
      {!view.loaded && bar}
      <UnsentWords session={session} view={view} onPropose={onPropose} />
      {view.loaded ? <Surface session={session} editable={view.editable} lang={lang} label={label} bar={bar} sheet={sheet} /> : <Skeleton lines={8} />}
    </div>
  );
}

import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { announce } from '../../lib';
import { Skeleton } from '../../ui';
import type { SaveState } from '../session/save-state.rules';
import type { DraftingSession } from '../session/session';
import { PeopleHere } from './people-here';
import { SaveLine } from './save-line';
import { sentenceFor } from './save-sentences';
import { Surface } from './surface';
import { UnsentWords } from './unsent-words';
import { type Identity, useSession, useSessionView } from './use-session';
import styles from './drafting.module.css';

export interface DraftingEditorProps {
  documentId: string;
  /** who writes, from the beginning to the end */
  personId: string;
  /** this device may keep the text: it is not one that others use */
  keeps: boolean;
  identity: Identity;
  /** the language the text is written in */
  lang: string;
  /** what text it is, for those who do not see the page around it */
  label: string;
  /** takes words elsewhere that the text does not take */
  onPropose?: (words: string) => void;
}

/** A text, open for writing with others. */
export function DraftingEditor({ documentId, personId, keeps, ...props }: DraftingEditorProps) {
  const session = useSession({ documentId, personId, keeps, identity: props.identity });
  return session ? <Open key={session.doc.guid} session={session} {...props} /> : <Skeleton lines={8} />;
}

type OpenProps = Omit<DraftingEditorProps, 'documentId' | 'personId' | 'keeps'> & { session: DraftingSession };

function Open({ session, identity, lang, label, onPropose }: OpenProps) {
  const view = useSessionView(session);
  const sheet = useRef<HTMLDivElement>(null);
  const onRetry = useRetry(session, identity);
  useWhoIsHere(view.state, identity);
  const bar = (
    <div className={styles.bar}>
      <SaveLine view={view} onRetry={onRetry} />
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

/** A session that ends may be over because another person has signed in: asked at once, so that the page around says so. */
function useWhoIsHere(state: SaveState, identity: Identity): void {
  useEffect(() => {
    if (state === 'signed-out') void identity.confirm();
  }, [state, identity]);
}

/** Nobody's words leave under the name of whoever has signed in since. */
function useRetry(session: DraftingSession, identity: Identity): () => void {
  const { i18n } = useLingui();
  return () =>
    void identity.confirm().then((isSame) => {
      if (isSame) session.retry();
      else announce(i18n._(sentenceFor(session.view.get())));
    });
}

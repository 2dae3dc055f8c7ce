import { Trans, useLingui } from '@lingui/react/macro';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import type { DraftingSession } from '../session/session';
import { extensionsFor } from './extensions';
import { Toolbar } from './toolbar';
import styles from './drafting.module.css';

interface Props {
  session: DraftingSession;
  editable: boolean;
  lang: string;
  label: string;
  /** stays in sight above the text, with the toolbar */
  bar: ReactNode;
  /** told what the text is in */
  sheet: RefObject<HTMLDivElement | null>;
}

/** The caret stays clear of what stays in sight above the text, and of the bar at the bottom of phones, in pixels. */
const clearOf = (head: RefObject<HTMLElement | null>) => ({
  /** asked for at each move: how many lines the toolbar takes depends on the width of the page */
  get top() {
    return (head.current?.offsetHeight ?? 0) + 24;
  },
  bottom: 96,
  left: 0,
  right: 0,
});

/** The text, its toolbar, and the ways in and out of it with the keyboard. */
export function Surface({ bar, sheet, ...text }: Props) {
  const head = useRef<HTMLDivElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const exit = useRef<HTMLParagraphElement>(null);
  const hint = useId();
  const editor = useText(text, hint, head);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F10' && event.altKey) {
      event.preventDefault();
      toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    }
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) exit.current?.focus();
  };
  return (
    <>
      <div ref={head} className={styles.head}>
        {bar}
        {text.editable && <Toolbar editor={editor} toolbar={toolbar} />}
      </div>
      <EditorContent editor={editor} innerRef={sheet} onKeyDown={onKeyDown} className={styles.sheet} />
      <p ref={exit} id={hint} tabIndex={-1} className={styles.hint}>
        <Trans>Touche Échap : sortir du texte. Alt + F10 : barre de mise en forme.</Trans>
      </p>
    </>
  );
}

function useText({ session, editable, lang, label }: Omit<Props, 'bar' | 'sheet'>, hint: string, head: RefObject<HTMLElement | null>): Editor {
  const { t } = useLingui();
  const mode = editable ? t`${label}, écriture` : t`${label}, lecture seule`;
  const editor = useEditor({ extensions: extensionsFor(session, t`Écrivez ici…`), editable }, [session]);
  useEffect(() => {
    const clear = clearOf(head);
    const attributes = {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': mode,
      'aria-readonly': String(!editable),
      'aria-describedby': hint,
      lang,
      dir: 'auto',
      tabindex: '0',
      class: styles.text ?? '',
    };
    editor.setOptions({ editorProps: { attributes, scrollMargin: clear, scrollThreshold: clear } });
    editor.setEditable(editable, false);
  }, [editor, mode, editable, hint, lang, head]);
  return editor;
}

import { useLingui } from '@lingui/react/macro';
import { type Editor, useEditorState } from '@tiptap/react';
import { type RefObject, useState } from 'react';
import { Icon } from './icons';
import { LinkDialog } from './link-dialog';
import { tableActions, type ToolbarAction, writingActions } from './toolbar.actions';
import { linkAction } from './toolbar.link';
import { useRovingFocus } from './use-roving-focus';
import styles from './drafting.module.css';

interface Props {
  editor: Editor;
  toolbar: RefObject<HTMLDivElement | null>;
}

interface Shown {
  action: ToolbarAction;
  active: boolean | undefined;
  possible: boolean;
}

const shown = (editor: Editor, actions: ToolbarAction[]): Shown[] =>
  actions.map((action) => ({ action, active: action.active?.(editor), possible: editor.isEditable && action.possible(editor) }));

/** What can be done with the text. Reached with Alt+F10, left with Escape. */
export function Toolbar({ editor, toolbar }: Props) {
  const { t } = useLingui();
  const [linking, setLinking] = useState(false);
  const roving = useRovingFocus(toolbar);
  const actions = [...writingActions, linkAction(() => setLinking(true))];
  const buttons = useEditorState({ editor, selector: ({ editor: now }) => shown(now, now.isActive('table') ? [...actions, ...tableActions] : actions) });
  const current = Math.min(roving.current, buttons.length - 1);
  return (
    <>
      <div
        ref={toolbar}
        className={styles.toolbar}
        role="toolbar"
        tabIndex={-1}
        aria-label={t`Mise en forme`}
        onKeyDown={(event) => (event.key === 'Escape' ? editor.view.focus() : roving.onKeyDown(event))}
      >
        {buttons.map((button, index) => (
          <ToolbarButton key={button.action.id} {...button} editor={editor} tabIndex={index === current ? 0 : -1} onFocus={() => roving.setCurrent(index)} />
        ))}
      </div>
      {linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </>
  );
}

interface ButtonProps extends Shown {
  editor: Editor;
  tabIndex: number;
  onFocus: () => void;
}

/** A press leaves the selection of the text where it is: the mouse must not take the focus away from it. */
function ToolbarButton({ action, active, possible, editor, tabIndex, onFocus }: ButtonProps) {
  const { i18n } = useLingui();
  const label = i18n._(action.label);
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={action.icon && label}
      aria-pressed={active}
      aria-disabled={!possible || undefined}
      title={action.icon && label}
      tabIndex={tabIndex}
      onFocus={onFocus}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => possible && action.run(editor)}
    >
      {action.icon ? <Icon name={action.icon} /> : label}
    </button>
  );
}

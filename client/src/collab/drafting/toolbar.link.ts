import { msg } from '@lingui/core/macro';
import type { Editor } from '@tiptap/react';
import type { ToolbarAction } from './toolbar.actions';

/** @param ask opens the question for the address */
export const linkAction = (ask: () => void): ToolbarAction => ({
  id: 'link',
  icon: 'link',
  label: msg`Lien`,
  run: ask,
  active: (editor) => editor.isActive('link'),
  possible: (editor) => editor.can().setLink({ href: 'https://example.org' }),
});

/** Makes the selection a link; without a selection, the link the caret is in, or else the address itself as words. */
export function link(editor: Editor, href: string): void {
  const begun = editor.chain().focus();
  if (!editor.state.selection.empty || editor.isActive('link')) begun.extendMarkRange('link').setLink({ href }).run();
  else begun.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
}

export const unlink = (editor: Editor): void => void editor.chain().focus().extendMarkRange('link').unsetLink().run();

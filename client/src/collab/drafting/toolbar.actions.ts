import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Editor } from '@tiptap/react';
import type { IconName } from './icons';

export interface ToolbarAction {
  id: string;
  label: MessageDescriptor;
  icon?: IconName;
  run: (editor: Editor) => void;
  /** for a button that is pressed or not */
  active?: (editor: Editor) => boolean;
  possible: (editor: Editor) => boolean;
}

const chain = (editor: Editor) => editor.chain().focus();

/** A heading becomes a paragraph on its way into a list; `can()` does not think that far. */
const anywhere = () => true;

/** What is always there. */
export const writingActions: ToolbarAction[] = [
  {
    id: 'bold',
    icon: 'bold',
    label: msg`Gras`,
    run: (editor) => chain(editor).toggleBold().run(),
    active: (editor) => editor.isActive('bold'),
    possible: (editor) => editor.can().toggleBold(),
  },
  {
    id: 'italic',
    icon: 'italic',
    label: msg`Italique`,
    run: (editor) => chain(editor).toggleItalic().run(),
    active: (editor) => editor.isActive('italic'),
    possible: (editor) => editor.can().toggleItalic(),
  },
  {
    id: 'heading',
    icon: 'heading',
    label: msg`Titre`,
    run: (editor) => chain(editor).toggleHeading({ level: 2 }).run(),
    active: (editor) => editor.isActive('heading', { level: 2 }),
    possible: (editor) => editor.can().toggleHeading({ level: 2 }),
  },
  {
    id: 'subheading',
    icon: 'subheading',
    label: msg`Sous-titre`,
    run: (editor) => chain(editor).toggleHeading({ level: 3 }).run(),
    active: (editor) => editor.isActive('heading', { level: 3 }),
    possible: (editor) => editor.can().toggleHeading({ level: 3 }),
  },
  {
    id: 'bullets',
    icon: 'bullets',
    label: msg`Liste à puces`,
    run: (editor) => chain(editor).toggleBulletList().run(),
    active: (editor) => editor.isActive('bulletList'),
    possible: anywhere,
  },
  {
    id: 'numbers',
    icon: 'numbers',
    label: msg`Liste numérotée`,
    run: (editor) => chain(editor).toggleOrderedList().run(),
    active: (editor) => editor.isActive('orderedList'),
    possible: anywhere,
  },
  {
    id: 'quote',
    icon: 'quote',
    label: msg`Citation`,
    run: (editor) => chain(editor).toggleBlockquote().run(),
    active: (editor) => editor.isActive('blockquote'),
    possible: (editor) => editor.can().toggleBlockquote(),
  },
  {
    id: 'table',
    icon: 'table',
    label: msg`Insérer un tableau`,
    run: (editor) => chain(editor).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    possible: (editor) => !editor.isActive('table') && editor.can().insertTable(),
  },
  {
    id: 'undo',
    icon: 'undo',
    label: msg`Annuler ma dernière modification`,
    run: (editor) => chain(editor).undo().run(),
    possible: (editor) => editor.can().undo(),
  },
  { id: 'redo', icon: 'redo', label: msg`Rétablir`, run: (editor) => chain(editor).redo().run(), possible: (editor) => editor.can().redo() },
];

/** What is there while the caret is in a table. */
export const tableActions: ToolbarAction[] = [
  { id: 'row', label: msg`Ajouter une ligne`, run: (editor) => chain(editor).addRowAfter().run(), possible: (editor) => editor.can().addRowAfter() },
  { id: 'column', label: msg`Ajouter une colonne`, run: (editor) => chain(editor).addColumnAfter().run(), possible: (editor) => editor.can().addColumnAfter() },
  { id: 'no-row', label: msg`Supprimer la ligne`, run: (editor) => chain(editor).deleteRow().run(), possible: (editor) => editor.can().deleteRow() },
  { id: 'no-column', label: msg`Supprimer la colonne`, run: (editor) => chain(editor).deleteColumn().run(), possible: (editor) => editor.can().deleteColumn() },
  { id: 'no-table', label: msg`Supprimer le tableau`, run: (editor) => chain(editor).deleteTable().run(), possible: (editor) => editor.can().deleteTable() },
];

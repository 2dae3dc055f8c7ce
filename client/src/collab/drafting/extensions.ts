import { Extension } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { TableKit } from '@tiptap/extension-table';
import { Text } from '@tiptap/extension-text';
import { Dropcursor, Gapcursor, Placeholder } from '@tiptap/extensions';
import { safeHref } from '../reading/link.rules';
import type { DraftingSession } from '../session/session';
import { caretOf, selectionOf } from './caret';
import { steadyCaret } from './steady-caret';

/** Their shortcuts are Ctrl+Alt+digit, which is how AZERTY, Spanish and Portuguese keyboards type @, # and ~. */
const withoutShortcuts = { addKeyboardShortcuts: () => ({}) };

/** What a link looks like and where it opens is the reader's affair: only its address is kept, also of a pasted one. */
const OnlyAddress = Link.extend({ addAttributes: () => ({ href: { default: null } }) });

const SteadyCaret = Extension.create({ name: 'steadyCaret', addProseMirrorPlugins: () => [steadyCaret()] });

/** Text and structure, nothing else: what is not listed cannot be typed, pasted or dropped. Undo is of one's own changes only. */
export const extensionsFor = (session: DraftingSession, placeholder: string) => [
  Document,
  Text,
  Paragraph.extend(withoutShortcuts),
  Heading.extend(withoutShortcuts).configure({ levels: [2, 3] }),
  BulletList,
  OrderedList,
  ListItem,
  ListKeymap,
  Blockquote,
  HardBreak,
  Bold,
  Italic,
  OnlyAddress.configure({
    autolink: false,
    openOnClick: false,
    protocols: ['http', 'https', 'mailto'],
    isAllowedUri: (address) => safeHref(address) !== undefined,
    HTMLAttributes: { rel: null, target: null },
  }),
  TableKit.configure({ table: { resizable: false } }),
  Gapcursor,
  Dropcursor.configure({ color: 'var(--focus)', width: 2 }),
  Placeholder.configure({ placeholder }),
  Collaboration.configure({ document: session.doc }),
  SteadyCaret,
  // The server says who somebody is: the name given here is replaced by it.
  CollaborationCaret.configure({
    provider: { awareness: session.awareness },
    user: { name: '', color: '#4e5854' },
    render: caretOf,
    selectionRender: selectionOf,
  }),
];

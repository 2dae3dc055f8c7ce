import { type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { type ProsemirrorBinding, relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/*
 * Before a change of others the binding notes which letter one's caret stands behind. It then mistrusts that note whenever the words of
 * the line have changed, which is what others typing in it do, and looks for a line that resembles the old one: in a heading it puts
 * the caret as many letters from the beginning as before, that is in front of the letter just typed, and out of an empty line it jumps
 * to another empty line. Such guesses are right for a line that was moved or made anew. In one that is still there, the letter is
 * where it is.
 */

/** What the binding says of a transaction of its own. */
interface Change {
  isChangeOrigin?: boolean;
  isUndoRedoOperation?: boolean;
}

/** Keeps one's caret behind the letter it stands behind while others write in the same line. */
export const steadyCaret = (): Plugin =>
  new Plugin({ appendTransaction: (transactions, _before, state) => (transactions.some(isOfOthers) ? putBack(state) : null) });

function isOfOthers(transaction: Transaction): boolean {
  const change = transaction.getMeta(ySyncPluginKey) as Change | undefined;
  return change?.isChangeOrigin === true && change.isUndoRedoOperation !== true;
}

function putBack(state: EditorState): Transaction | null {
  const { binding } = ySyncPluginKey.getState(state) as { binding: ProsemirrorBinding };
  const noted = binding.beforeTransactionSelection as ProsemirrorBinding['beforeTransactionSelection'] | null;
  if (noted?.type !== 'text') return null;
  const [anchor, head] = [noted.anchor, noted.head].map((place: Y.RelativePosition) => placeOf(place, binding));
  if (typeof anchor !== 'number' || typeof head !== 'number') return null;
  const selection = TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head));
  // It is part of the change of the others, and ends no step of one's own that can be undone.
  return selection.eq(state.selection) ? null : state.tr.setSelection(selection).setMeta(ySyncPluginKey, { isChangeOrigin: true });
}

/** Where a noted place is now. @returns null when the line it was in is gone: the binding's guess is the best there is */
function placeOf(noted: Y.RelativePosition, { doc, type, mapping }: ProsemirrorBinding): number | null {
  const found = Y.createAbsolutePositionFromRelativePosition(noted, doc);
  const line = found?.type._item;
  if (!found || !line || line.deleted) return null;
  // Of a line without letters only the line is noted: its beginning is meant, not whatever its end will be.
  const isBeginning = noted.item === null || found.index === 0;
  return relativePositionToAbsolutePosition(doc, type, isBeginning ? new Y.RelativePosition(line.id, null, null, -1) : noted, mapping);
}

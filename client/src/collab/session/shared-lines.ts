import * as Y from 'yjs';

/*
 * Two people who begin to write in the same empty line each make a text node of their own there, and the editor's binding then
 * joins the two badly: letters double, move or vanish. So an empty line gets its text node in the moment it is made, by whoever makes
 * it, and everybody writes into that one. (The first line of a new document has one from the server.)
 */
const lines = new Set(['paragraph', 'heading']);
const origin = Symbol('text node of an empty line');

export function shareEmptyLines(doc: Y.Doc): void {
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (!transaction.local || transaction.origin === origin) return;
    const empty = emptyLinesOf(transaction);
    if (empty.length) doc.transact(() => empty.forEach((line) => line.insert(0, [new Y.XmlText()])), origin);
  });
}

/** The lines that this page made in the transaction and left empty. */
function emptyLinesOf({ doc, beforeState, afterState }: Y.Transaction): Y.XmlElement[] {
  const before = beforeState.get(doc.clientID) ?? 0;
  if ((afterState.get(doc.clientID) ?? 0) === before) return [];
  const structs = doc.store.clients.get(doc.clientID) ?? [];
  return structs.slice(Y.findIndexSS(structs, before)).flatMap((struct) => {
    const type = struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentType ? struct.content.type : undefined;
    return type instanceof Y.XmlElement && lines.has(type.nodeName) && type.length === 0 ? [type] : [];
  });
}

import * as Y from 'yjs';

/**
 * The words of a client that the server has not confirmed, to be copied when it will not take them: what the client inserted from
 * `clock` on and has not deleted again, a line a block.
 * @param doc the text as this page has it
 * @param client whose words
 * @param clock how much of that client's work is confirmed
 */
export function unsentText(doc: Y.Doc, client: number, clock: number): string {
  const structs = doc.store.clients.get(client);
  if (!structs || clock >= Y.getState(doc.store, client)) return '';
  let text = '';
  for (const struct of structs.slice(Y.findIndexSS(structs, clock))) {
    if (!(struct instanceof Y.Item) || struct.deleted) continue;
    if (struct.content instanceof Y.ContentString) text += struct.content.str.slice(Math.max(0, clock - struct.id.clock));
    else if (struct.content instanceof Y.ContentType && struct.content.type instanceof Y.XmlElement) text += '\n';
  }
  return text.replaceAll(/\n+/g, '\n').trim();
}

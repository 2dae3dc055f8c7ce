/**
 * Collab: the language of real-time documents: paths, message types, close codes, rich text, canonical form.
 */
export {
  closeCode,
  collabPath,
  collabProtocol,
  collabSchema,
  Attribution,
  CollabTicket,
  DocumentStatus,
  Exchange,
  Exchanged,
  largestUpdate,
  messageType,
  RichNode,
} from './collab.schema';
export { collabErrors } from './collab.errors';
export { canonicalJson, isEmptyText, plainText } from './canonical.rules';
export { colourOf } from './person-colour.rules';
export { textChildren, textMarks, textNodes } from './text.schema';

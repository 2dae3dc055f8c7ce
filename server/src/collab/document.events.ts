/** Kinds of the events of this room, recorded in the transaction of whoever froze or thawed the text. */
export const documentFrozen = 'collab.document_frozen';
export const documentThawed = 'collab.document_thawed';

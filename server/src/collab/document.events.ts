/** Kinds of the events of this room. Frozen and thawed: in the transaction of whoever froze or thawed the text. */
export const documentFrozen = 'collab.document_frozen';
export const documentThawed = 'collab.document_thawed';

/** An update was committed by something else than the room of a document: whoever has it open reads the log. */
export const documentWritten = 'collab.document_written';

/** It cannot be read, and is neither served nor written until it can be again. */
export const documentQuarantined = 'collab.document_quarantined';
export const documentReleased = 'collab.document_released';

/** The topic of the administration, as `live` calls it: this room knows no other. */
export const watchedByAdministrators = 'administration';

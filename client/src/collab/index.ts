/**
 * Collab: texts that several people write at once: reading them, comparing two of them, writing them. Reading and comparing need
 * neither Yjs nor the editor; those come with the first press on "write". Promise: the screen always tells what is saved and what is not.
 */
export { Changes, type AuthoredText } from './changes/changes';
export { collabProblems } from './reading/collab.problems';
export { RichText } from './reading/rich-text';
export { forgetTexts, keepsText, keepsUnsentWords } from './session/device-places';

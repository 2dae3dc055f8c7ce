/**
 * Drafting: writing a text together, in the browser. The heavy door of `collab`: it brings Yjs and the editor, so it is only entered
 * by a dynamic `import()`. Promise: the save line tells the truth, with a network or without, and words that the server does not
 * take are kept until their author says otherwise.
 */
export { DraftingEditor } from './drafting-editor';

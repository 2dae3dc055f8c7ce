import { getSchema } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Heading } from '@tiptap/extension-heading';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { EditorState, type Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPlugin } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

const schema = getSchema([Document, Text, Paragraph, Heading]);

/** For tests: the editor of somebody on their copy of a text, without a screen. What they write waits until it is sent. */
export class MemoryPage {
  state: EditorState;
  readonly doc = new Y.Doc();
  private readonly waiting: Uint8Array[] = [];
  private readonly update: () => void;

  /** @param plugins beside the binding; @param clientId decides whose letters come first in the same place */
  constructor(text: Uint8Array, clientId: number, plugins: Plugin[]) {
    this.doc.clientID = clientId;
    Y.applyUpdate(this.doc, text);
    this.doc.on('update', (update: Uint8Array, origin: unknown) => origin !== this && this.waiting.push(update));
    const binding = ySyncPlugin(this.doc.getXmlFragment('default')) as Plugin;
    this.state = EditorState.create({ schema, plugins: [binding, ...plugins] });
    this.update = () => undefined;
    const view = this as unknown as EditorView;
    const bound = binding.spec.view?.(view);
    this.update = () => bound?.update?.(view, this.state);
  }

  /** The lines of the text. */
  get lines(): string[] {
    return this.state.doc.content.content.map(({ textContent }) => textContent);
  }

  /** Line and letter at which the caret stands. */
  get caret(): [line: number, letter: number] {
    const { $head } = this.state.selection;
    return [$head.index(0), $head.parentOffset];
  }

  dispatch(transaction: Transaction): void {
    this.state = this.state.apply(transaction);
    this.update();
  }

  hasFocus(): boolean {
    return false;
  }

  /** @param letter counted from the end of the line */
  placeCaret(line: number, letter = 0): void {
    const { doc, tr } = this.state;
    const end = doc.content.content.slice(0, line + 1).reduce((size, { nodeSize }) => size + nodeSize, -1);
    this.dispatch(tr.setSelection(TextSelection.create(doc, end - letter)));
  }

  type(letters: string): void {
    for (const letter of letters) this.dispatch(this.state.tr.insertText(letter));
  }

  erase(from: number, to: number): void {
    this.dispatch(this.state.tr.delete(from, to));
  }

  /** The oldest of what was written and not sent yet. @returns false when there is nothing */
  sendTo(page: MemoryPage): boolean {
    const update = this.waiting.shift();
    if (update) Y.applyUpdate(page.doc, update, page);
    return update !== undefined;
  }
}

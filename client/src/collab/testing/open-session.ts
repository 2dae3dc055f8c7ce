import { jest } from '@jest/globals';
import * as Y from 'yjs';
import { DraftingSession, type SessionOptions } from '../session/session';
import { MemoryServer } from './memory-server';
import { socketsTo } from './memory-socket';

/** For tests: lets milliseconds of a faked clock pass. */
export const pass = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

/** For tests: a server with one empty line, which everybody writes into. */
export function serverWithALine(): MemoryServer {
  const server = new MemoryServer();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText()]);
  server.doc.getXmlFragment('default').insert(0, [paragraph]);
  return server;
}

export const openSession = (server: MemoryServer, options: Partial<SessionOptions> = {}): DraftingSession =>
  new DraftingSession({ address: 'ws://memory', documentId: 'text', socket: socketsTo(server), exchange: server.exchange, ...options });

const lineOf = (doc: Y.Doc): Y.XmlText => (doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText;
export const write = ({ doc }: DraftingSession, words: string): void => lineOf(doc).insert(lineOf(doc).length, words);
export const wordsIn = (doc: Y.Doc): string => lineOf(doc).toJSON();

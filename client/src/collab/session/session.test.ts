import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { closeCode } from '@palabre/shared/collab';
import * as Y from 'yjs';
import { MemoryServer, socketsTo } from '../testing/memory-server';
import { DraftingSession } from './session';

let server: MemoryServer;
let session: DraftingSession;

beforeEach(async () => {
  jest.useFakeTimers();
  server = new MemoryServer();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText()]);
  server.doc.getXmlFragment('default').insert(0, [paragraph]);
  session = new DraftingSession({ address: 'ws://memory', documentId: 'text', socket: socketsTo(server) });
  await pass(100);
});
afterEach(() => {
  session.destroy();
  jest.useRealTimers();
});

const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
const lineOf = (doc: Y.Doc) => (doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText;
const write = (words: string) => lineOf(session.doc).insert(lineOf(session.doc).length, words);
const onServer = () => lineOf(server.doc).toJSON();
const state = () => session.view.get().state;

describe('a session', () => {
  it('opens, and saves what is written', async () => {
    expect(session.view.get()).toEqual({ state: 'saved', settled: true, editable: true, loaded: true });
    write('bonjour');
    expect(session.view.get().settled).toBe(false);
    await pass(50);
    expect([onServer(), session.view.get().settled, state()]).toEqual(['bonjour', true, 'saved']);
  });

  it('says after a second that it is still saving, and then that it is saved', async () => {
    server.answers = false;
    write('bonjour');
    await pass(900);
    expect(state()).toBe('saved');
    await pass(200);
    expect(state()).toBe('saving');
    server.answers = true;
    server.cut();
    await pass(2_000);
    expect([state(), session.view.get().settled]).toEqual(['saved', true]);
  });

  it('does not call saved what was written after the question', async () => {
    write('un');
    write('deux');
    await pass(1);
    server.answers = false;
    await pass(50);
    expect(session.view.get().settled).toBe(false);
  });

  it('keeps what is written without a connection, and saves it on coming back', async () => {
    server.reachable = false;
    server.cut();
    session.network(false);
    await pass(500);
    write('dans le train');
    await pass(2_000);
    expect([state(), onServer(), session.view.get().editable]).toEqual(['offline', '', true]);
    server.reachable = true;
    session.network(true);
    await pass(500);
    expect([state(), onServer(), session.view.get().settled]).toEqual(['saved', 'dans le train', true]);
  });

  it('says that it is reconnecting when the server is away and the network is there', async () => {
    server.reachable = false;
    server.cut();
    await pass(300);
    expect(state()).toBe('reconnecting');
  });

  it('keeps the words that a frozen text did not take, and sends them when it is opened again', async () => {
    server.mode = 'frozen'; // frozen, and this page does not know yet
    write('trop tard');
    await pass(50);
    server.setMode('frozen');
    await pass(50);
    expect([state(), session.view.get().editable, session.view.get().settled, session.unsent(), onServer()]).toEqual(['frozen', false, false, 'trop tard', '']);
    server.setMode('open');
    await pass(50);
    expect([state(), session.view.get().settled, session.unsent(), onServer()]).toEqual(['saved', true, '', 'trop tard']);
  });

  it('keeps only the words that were not taken, when the right to write is lost', async () => {
    write('gardé ');
    await pass(50);
    server.mode = 'read-only';
    write('perdu');
    await pass(50);
    server.setMode('read-only');
    await pass(50);
    expect([state(), session.unsent(), onServer()]).toEqual(['revoked', 'perdu', 'gardé ']);
  });

  it('ends when the server says so for good, and tries again when asked', async () => {
    server.cut(closeCode.signInRequired);
    await pass(5_000);
    expect([state(), session.view.get().editable]).toEqual(['signed-out', false]);
    session.retry();
    await pass(100);
    expect([state(), session.view.get().editable]).toEqual(['saved', true]);
  });

  it('gives an empty line the text node that all will write into', async () => {
    session.doc.getXmlFragment('default').insert(1, [new Y.XmlElement('paragraph')]);
    await pass(50);
    expect((server.doc.getXmlFragment('default').get(1) as Y.XmlElement).get(0)).toBeInstanceOf(Y.XmlText);
  });
});

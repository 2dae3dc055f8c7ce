import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { closeCode } from '@palabre/shared/collab';
import * as Y from 'yjs';
import type { MemoryServer } from '../testing/memory-server';
import { openSession, pass, serverWithALine, wordsIn, write as writeInto } from '../testing/open-session';
import type { DraftingSession } from './session';

let server: MemoryServer;
let session: DraftingSession;

beforeEach(async () => {
  jest.useFakeTimers();
  server = serverWithALine();
  session = openSession(server);
  await pass(100);
});
afterEach(() => {
  session.destroy();
  jest.useRealTimers();
});

const write = (words: string) => writeInto(session, words);
const onServer = () => wordsIn(server.doc);
const state = () => session.view.get().state;

describe('a session', () => {
  it('opens, and saves what is written', async () => {
    expect(session.view.get()).toMatchObject({ state: 'saved', settled: true, editable: true, loaded: true, kept: false, limited: false });
    write('bonjour');
    expect([session.view.get().settled, state()]).toEqual([false, 'writing']);
    await pass(50);
    expect([onServer(), session.view.get().settled, state()]).toEqual(['bonjour', true, 'saved']);
  });

  it('says after a second that it is still saving, and then that it is saved', async () => {
    server.answers = false;
    write('bonjour');
    await pass(900);
    expect(state()).toBe('writing');
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
    expect([session.view.get().settled, state()]).toEqual([false, 'writing']);
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

  it('stays on its socket when somebody looks at the page again, or the network is said to be there', async () => {
    session.wake();
    session.network(true);
    await pass(10_000);
    expect([session.view.get().limited, state(), server.exchanges, server.visits.length]).toEqual([false, 'saved', 0, 1]);
  });

  it('sends the last letters when the page is left', async () => {
    write('b');
    write('onjour');
    session.destroy();
    await pass(50);
    expect(onServer()).toBe('bonjour');
  });

  it('gives an empty line the text node that all will write into', async () => {
    session.doc.getXmlFragment('default').insert(1, [new Y.XmlElement('paragraph')]);
    await pass(50);
    expect((server.doc.getXmlFragment('default').get(1) as Y.XmlElement).get(0)).toBeInstanceOf(Y.XmlText);
  });

  it('tells which layout it knows, and which making of the text once it is told', async () => {
    server.cut();
    await pass(500);
    expect(server.visits.map(({ query }) => query)).toEqual([{ schema: '1' }, { schema: '1', generation: '1' }]);
  });

  it('says whom it was opened for each time, and sends nothing once another person is signed in with the same browser', async () => {
    const annas = openSession(server, { person: 'anna' });
    await pass(100);
    server.signedIn = 'bilal';
    server.cut();
    writeInto(annas, 'dit par Anna');
    await pass(30_000);
    expect(server.visits.slice(1).flatMap(({ query }) => query.person ?? [])).toEqual(['anna', 'anna']);
    expect([annas.view.get().state, annas.view.get().editable, annas.unsent(), onServer()]).toEqual(['signed-out', false, 'dit par Anna', '']);
    annas.destroy();
  });

  it('is over when the text took all that it may, and what was written can still be copied', async () => {
    server.answers = false;
    server.mode = 'stalled';
    write('un mot de trop');
    server.cut(closeCode.tooLarge);
    await pass(30_000);
    expect([state(), session.view.get().editable, session.view.get().rescued, server.visits.length]).toEqual(['too-large', false, 'un mot de trop', 1]);
  });

  it('is outdated when the program is newer, keeps its words, and does not come back by itself', async () => {
    server.schema = 2;
    server.cut();
    write('avant la mise à jour');
    await pass(30_000);
    expect([state(), session.view.get().editable, session.unsent(), server.visits.length]).toEqual(['outdated', false, 'avant la mise à jour', 2]);
  });

  it('ends when the text is made anew, with the words that it had not taken', async () => {
    server.answers = false;
    server.mode = 'stalled';
    write('mots sans texte');
    server.remake();
    await pass(500);
    expect([state(), session.view.get().rescued, session.view.get().editable]).toEqual(['renewed', 'mots sans texte', false]);
  });

  it('says that the text is filling', async () => {
    server.filling = true;
    server.setMode('open');
    await pass(50);
    expect([session.view.get().filling, state()]).toEqual([true, 'saved']);
  });

  it('comes back after a close that is not for good, each time a little later', async () => {
    server.reachable = false;
    server.cut(closeCode.restart);
    await pass(60_000);
    expect(state()).toBe('reconnecting');
    server.reachable = true;
    await pass(13_000);
    expect(state()).toBe('saved');
  });
});

describe('a program', () => {
  it('shows a new ticket at each attempt, and tries again when none can be had', async () => {
    let asked = 0;
    const ticket = () => {
      asked += 1;
      return asked === 2 ? Promise.reject(new Error('no ticket')) : Promise.resolve(`number-${asked}`);
    };
    const program = openSession(server, { ticket });
    await pass(100);
    server.cut();
    await pass(2_000);
    expect(server.visits.slice(1).map(({ protocols }) => protocols[1] ?? '')).toContain('ticket.number-3');
    expect([program.view.get().state, asked]).toEqual(['saved', 3]);
    program.destroy();
  });
});

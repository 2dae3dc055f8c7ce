import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { closeCode, largestUpdate } from '@palabre/shared/collab';
import type { MemoryServer } from '../testing/memory-server';
import { openSession, pass, serverWithALine, wordsIn, write } from '../testing/open-session';
import type { DraftingSession } from './session';

let server: MemoryServer;
let session: DraftingSession;

beforeEach(async () => {
  jest.useFakeTimers();
  server = serverWithALine();
  server.blocked = true;
  session = openSession(server);
  await pass(8_500);
});
afterEach(() => {
  session.destroy();
  jest.useRealTimers();
});

const view = () => session.view.get();
const onServer = () => wordsIn(server.doc);

describe('where sockets are blocked', () => {
  it('opens the text by exchanges, and says so', () => {
    expect(view()).toMatchObject({ state: 'saved', settled: true, editable: true, limited: true });
  });

  it('calls saved only what an exchange has been answered for', async () => {
    write(session, 'Par un détour.');
    expect(view().settled).toBe(false);
    await pass(2_500);
    expect([onServer(), view().settled, view().state, session.unsent()]).toEqual(['Par un détour.', true, 'saved', '']);
  });

  it('brings the words of others within seconds', async () => {
    const other = openSession(server);
    server.blocked = false;
    await pass(100);
    server.blocked = true;
    write(other, 'D’ailleurs.');
    await pass(4_500);
    expect(wordsIn(session.doc)).toBe('D’ailleurs.');
    other.destroy();
  });

  it('comes back to the socket when it opens, and loses nothing on the way', async () => {
    write(session, 'Avant. ');
    server.blocked = false;
    await pass(60_000);
    write(session, 'Après. ');
    const { exchanges } = server;
    await pass(30_000);
    expect([view().limited, view().state, onServer(), server.exchanges]).toEqual([false, 'saved', 'Avant. Après. ', exchanges]);
  });

  it('keeps the words that a frozen text does not take, and sends them when it is opened again', async () => {
    server.mode = 'frozen';
    write(session, 'Trop tard.');
    await pass(3_000);
    expect([view().state, view().settled, session.unsent(), onServer()]).toEqual(['frozen', false, 'Trop tard.', '']);
    server.mode = 'open';
    await pass(15_000);
    expect([view().state, view().settled, onServer()]).toEqual(['saved', true, 'Trop tard.']);
  });

  it('is reconnecting when the server is away too, and recovers', async () => {
    server.reachable = false;
    write(session, 'Patience.');
    await pass(5_000);
    expect([view().state, view().limited]).toEqual(['reconnecting', false]);
    server.reachable = true;
    await pass(40_000);
    expect([view().state, view().limited, onServer()]).toEqual(['saved', true, 'Patience.']);
  });

  it('ends like a socket when the program is newer', async () => {
    server.schema = 2;
    await pass(12_000);
    expect([view().state, server.exchanges > 0]).toEqual(['outdated', true]);
    const { exchanges } = server;
    await pass(60_000);
    expect(server.exchanges).toBe(exchanges);
  });

  it('ends like a socket when more was written than an exchange may hold, and keeps the words', async () => {
    write(session, 'a'.repeat(largestUpdate));
    await pass(5_000);
    expect([view().state, view().editable, view().rescued.length, onServer()]).toEqual(['too-large', false, largestUpdate, '']);
    const { exchanges } = server;
    await pass(60_000);
    expect(server.exchanges).toBe(exchanges);
  });

  it('ends like a socket when another person is signed in with the same browser, and gives nothing', async () => {
    const annas = openSession(server, { person: 'anna' });
    await pass(8_500);
    server.signedIn = 'bilal';
    write(annas, 'dit par Anna');
    await pass(30_000);
    expect([annas.view.get().state, annas.unsent(), onServer()]).toEqual(['signed-out', 'dit par Anna', '']);
    annas.destroy();
  });

  it('sends the last letters when the page is left, also those that nobody has asked about yet', async () => {
    write(session, 'Pris. ');
    while (!view().settled) await pass(10);
    write(session, 'Dernier mot.');
    session.destroy();
    await pass(50);
    expect(onServer()).toBe('Pris. Dernier mot.');
  });

  it('is not connected in the moment between a network that comes back and the first answer', async () => {
    server.reachable = false;
    write(session, 'Au retour.');
    session.network(true);
    expect([view().limited, view().state]).toEqual([false, 'reconnecting']);
    server.reachable = true;
    await pass(40_000);
    expect([view().state, view().limited, onServer()]).toEqual(['saved', true, 'Au retour.']);
  });

  it('asks seldom when nothing happens', async () => {
    await pass(120_000);
    const { exchanges } = server;
    await pass(60_000);
    expect(server.exchanges - exchanges).toBeLessThanOrEqual(7);
  });
});

describe('where sockets are open', () => {
  it('does not go around for a short cut', async () => {
    const open = serverWithALine();
    const other = openSession(open);
    await pass(100);
    open.cut(closeCode.restart);
    await pass(1_000);
    expect([other.view.get().limited, other.view.get().state, open.visits.length, open.exchanges]).toEqual([false, 'saved', 2, 0]);
    other.destroy();
  });
});

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { closeCode } from '@palabre/shared/collab';
import { MemoryDevice } from '../testing/memory-device';
import type { MemoryServer } from '../testing/memory-server';
import { openSession, pass, serverWithALine, wordsIn, write } from '../testing/open-session';
import type { DraftingSession } from './session';

let server: MemoryServer;
let device: MemoryDevice;
const opened: DraftingSession[] = [];

beforeEach(() => {
  jest.useFakeTimers();
  server = serverWithALine();
  device = new MemoryDevice();
});
afterEach(() => {
  for (const session of opened.splice(0)) session.destroy();
  jest.useRealTimers();
});

/** A visit to the text, from the device. */
async function visit(online = true): Promise<DraftingSession> {
  const session = openSession(server, { keeper: device, online });
  opened.push(session);
  await pass(200);
  return session;
}
const leave = async (session: DraftingSession) => {
  opened.splice(opened.indexOf(session), 1);
  session.destroy();
  await pass(20);
};
function goOffline(): void {
  server.reachable = false;
  server.cut();
}
const onServer = () => wordsIn(server.doc);
const shown = ({ view, doc }: DraftingSession) => [view.get().state, view.get().settled, wordsIn(doc)];

describe('a text on a device', () => {
  it('is there without a network, and can be written', async () => {
    const first = await visit();
    write(first, 'Le matin. ');
    await pass(100);
    await leave(first);
    goOffline();
    const second = await visit(false);
    expect([...shown(second), second.view.get().editable, second.view.get().kept]).toEqual(['offline', true, 'Le matin. ', true, true]);
  });

  it('keeps words written offline when the page is closed, and sends them once on return', async () => {
    const first = await visit();
    goOffline();
    first.network(false);
    write(first, 'Dans le train. ');
    await pass(2_000);
    await leave(first);
    const second = await visit(false);
    expect(shown(second)).toEqual(['offline', false, 'Dans le train. ']);
    write(second, 'Et encore. ');
    await pass(100);
    server.reachable = true;
    second.network(true);
    await pass(500);
    expect([...shown(second), onServer(), second.unsent()]).toEqual(['saved', true, 'Dans le train. Et encore. ', 'Dans le train. Et encore. ', '']);
    await leave(second);
    const third = await visit();
    expect([...shown(third), onServer()]).toEqual(['saved', true, 'Dans le train. Et encore. ', 'Dans le train. Et encore. ']);
    expect(device.note.unconfirmed).toEqual({});
  });

  it('knows after a reload that something was only deleted offline, and has it deleted on return', async () => {
    const first = await visit();
    write(first, 'En trop.');
    await pass(500);
    goOffline();
    first.network(false);
    first.doc.getXmlFragment('default').delete(0, 1);
    first.hide();
    await leave(first);
    const second = await visit(false);
    expect([second.view.get().state, second.view.get().settled]).toEqual(['offline', false]);
    server.reachable = true;
    second.network(true);
    await pass(500);
    expect([second.view.get().state, second.view.get().settled, server.doc.getXmlFragment('default').length]).toEqual(['saved', true, 0]);
  });

  it('knows after a reload which words a frozen text has not taken', async () => {
    const first = await visit();
    write(first, 'Pris. ');
    await pass(300);
    server.mode = 'frozen';
    write(first, 'Pas pris. ');
    await pass(100);
    await leave(first);
    const second = await visit();
    expect([second.view.get().state, second.view.get().settled, second.unsent()]).toEqual(['frozen', false, 'Pas pris.']);
  });

  it('finds out from the server which words it lacks, even when the device has no note of them', async () => {
    const first = await visit();
    goOffline();
    write(first, 'Sans note. ');
    await pass(2_000);
    await leave(first);
    device.note = { ...device.note, unconfirmed: {} };
    server.reachable = true;
    server.mode = 'frozen';
    const second = await visit();
    expect([second.view.get().settled, second.unsent()]).toEqual([false, 'Sans note.']);
    server.setMode('open');
    await pass(500);
    expect([...shown(second), onServer()]).toEqual(['saved', true, 'Sans note. ', 'Sans note. ']);
  });

  it('is one for two windows of a person, and nothing in it is doubled', async () => {
    const [one, two] = [await visit(), await visit()];
    write(one, 'Un. ');
    await pass(300);
    goOffline();
    write(one, 'Deux. ');
    write(two, 'Trois. ');
    await pass(1_000);
    await leave(one);
    await leave(two);
    server.reachable = true;
    const back = await visit();
    await pass(300);
    for (const words of ['Un. ', 'Deux. ', 'Trois. ']) expect(onServer().split(words)).toHaveLength(2);
    expect(shown(back)).toEqual(['saved', true, onServer()]);
  });

  it('is dropped when the text is made anew, and its unsent words are kept apart', async () => {
    const first = await visit();
    goOffline();
    write(first, 'Pour un texte disparu.');
    await pass(2_000);
    await leave(first);
    server.reachable = true;
    server.doc.destroy();
    server.remake();
    const { doc } = serverWithALine();
    server.doc = doc;
    const second = await visit();
    expect([second.view.get().state, second.view.get().rescued, device.copies.has(1)]).toEqual(['renewed', 'Pour un texte disparu.', false]);
    await leave(second);
    const third = await visit();
    expect([...shown(third), third.view.get().rescued, onServer()]).toEqual(['saved', true, '', 'Pour un texte disparu.', '']);
    third.forgetRescued();
    await leave(third);
    expect((await visit()).view.get().rescued).toBe('');
  });

  it('keeps the words of every window apart when the text is made anew', async () => {
    const windows = [await visit(), await visit()];
    server.answers = false;
    server.mode = 'stalled';
    write(windows[0]!, 'De la première.');
    write(windows[1]!, 'De la seconde.');
    await pass(100);
    server.remake();
    await pass(100);
    for (const words of ['De la première.', 'De la seconde.']) expect(device.note.rescued).toContain(words);
  });

  it('keeps the same words once, and the copy that another window has begun of the new making', async () => {
    const windows = [await visit(), await visit()];
    server.mode = 'stalled';
    write(windows[0]!, 'Une fois.');
    await pass(100);
    device.note = { ...device.note, generation: 2, rescued: 'Une fois.' };
    server.remake();
    await pass(100);
    expect([device.note.generation, device.note.rescued]).toEqual([2, 'Une fois.']);
  });

  it('does not bring back words that another window has let go of', async () => {
    device.note = { ...device.note, rescued: 'Oubliés ailleurs.' };
    const session = await visit();
    expect([session.view.get().rescued, session.view.get().keepsRescued]).toEqual(['Oubliés ailleurs.', true]);
    device.note = { ...device.note, rescued: '' };
    write(session, 'Encore. ');
    await pass(2_000);
    expect([device.note.rescued, session.view.get().keepsRescued]).toEqual(['', false]);
  });

  it.each([
    ['is not readable for this person any more', closeCode.noAccess],
    ['took a change of it for damaged', closeCode.invalidUpdate],
    ['is full', closeCode.tooLarge],
  ])('leaves the device when the text %s, with the unsent words kept apart', async (_what, code) => {
    const session = await visit();
    server.answers = false;
    server.mode = 'frozen';
    write(session, 'À copier.');
    await pass(50);
    server.cut(code);
    await pass(50);
    expect([session.view.get().rescued, device.note.rescued, device.copies.size, session.unsent()]).toEqual(['À copier.', 'À copier.', 0, '']);
    expect([session.view.get().kept, session.view.get().keepsRescued]).toEqual([false, true]);
  });

  it('keeps its words when the page is too old, for the next one', async () => {
    const session = await visit();
    server.answers = false;
    server.schema = 2;
    server.cut();
    write(session, 'Pour la nouvelle page. ');
    await pass(500);
    expect([session.view.get().state, session.view.get().kept]).toEqual(['outdated', true]);
    await leave(session);
    Object.assign(server, { schema: 1, answers: true });
    expect(shown(await visit())).toEqual(['saved', true, 'Pour la nouvelle page. ']);
  });

  it('gives up words when asked to, and the next session has the text as the server has it', async () => {
    const session = await visit();
    server.mode = 'frozen';
    write(session, 'Tant pis. ');
    server.setMode('frozen');
    await pass(50);
    session.discard();
    expect([session.view.get().state, session.view.get().rescued]).toEqual(['renewed', '']);
    await leave(session);
    expect(shown(await visit())).toEqual(['frozen', true, '']);
  });
});

describe('a device that keeps nothing', () => {
  it('breaks nothing: what is written is kept in the page, and that is said', async () => {
    device.full = true;
    const session = await visit();
    write(session, 'Dans la page. ');
    await pass(100);
    expect([...shown(session), onServer(), session.view.get().kept]).toEqual(['saved', true, 'Dans la page. ', 'Dans la page. ', false]);
  });

  it('is told from one that keeps, when another window signs out', async () => {
    const session = await visit();
    expect(session.view.get().kept).toBe(true);
    device.wipe();
    write(session, 'Encore. ');
    await pass(100);
    expect([...shown(session), session.view.get().kept, device.note.generation]).toEqual(['saved', true, 'Encore. ', false, undefined]);
  });
});

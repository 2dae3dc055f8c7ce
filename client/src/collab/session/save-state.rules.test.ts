import { describe, expect, it } from '@jest/globals';
import { closeCode } from '@palabre/shared/collab';
import { after, firstFacts, isSettled, mayType, type SaveState, saveState, type SessionEvent } from './save-state.rules';

const play = (...events: SessionEvent[]) => events.reduce(after, firstFacts);
const connected: SessionEvent = { type: 'connected', limited: false };
const open: SessionEvent[] = [connected, { type: 'status', mode: 'open', filling: false }, { type: 'loaded' }];
const changed: SessionEvent = { type: 'changed' };
const slow: SessionEvent = { type: 'slow' };
const offline: SessionEvent = { type: 'network', online: false };
const restored: SessionEvent = { type: 'restored', writable: true, unsaved: false };
const unsaved: SessionEvent = { type: 'restored', writable: true, unsaved: true };

describe('the save line', () => {
  const stories: [string, SessionEvent[], SaveState][] = [
    ['begins with loading', [], 'loading'],
    ['is offline when nothing could be loaded', [offline], 'offline'],
    ['is saved when the text is there', open, 'saved'],
    ['claims nothing of what was just written', [...open, changed], 'writing'],
    ['claims nothing while only some of it is saved', [...open, changed, changed, { type: 'answered', change: 1 }], 'writing'],
    ['is saved again as soon as the server says so', [...open, changed, { type: 'answered', change: 1 }], 'saved'],
    ['claims nothing when the browser alone says that the network is away', [...open, changed, offline], 'writing'],
    ['says saving after a second', [...open, changed, slow], 'saving'],
    ['is saved when the server says so', [...open, changed, slow, { type: 'answered', change: 1 }], 'saved'],
    ['is still saving when only some is', [...open, changed, changed, slow, { type: 'answered', change: 1 }], 'saving'],
    ['trusts no answer to what was not asked', [...open, changed, slow, { type: 'answered', change: 0 }], 'saving'],
    ['is reconnecting without a connection', [...open, { type: 'disconnected' }], 'reconnecting'],
    ['is offline without a network', [...open, { type: 'disconnected' }, offline], 'offline'],
    ['is offline when the network is away and nothing is answered', [...open, changed, slow, offline], 'offline'],
    ['believes the connection more than the browser', [...open, offline], 'saved'],
    ['says when the server cannot save', [...open, changed, { type: 'status', mode: 'stalled', filling: false }], 'not-saved'],
    ['says that the text is frozen', [...open, { type: 'status', mode: 'frozen', filling: false }], 'frozen'],
    ['says read-only to who never could write', [connected, { type: 'status', mode: 'read-only', filling: false }, { type: 'loaded' }], 'read-only'],
    ['says revoked to who could', [...open, { type: 'status', mode: 'read-only', filling: false }], 'revoked'],
    ['says revoked to who is shown the door', [...open, { type: 'closed', code: closeCode.noAccess }], 'revoked'],
    ['says that the session is over', [...open, { type: 'closed', code: closeCode.signInRequired }], 'signed-out'],
    ['says that there is no such text', [{ type: 'closed', code: closeCode.unknownDocument }], 'gone'],
    ['says that the text is full', [...open, { type: 'closed', code: closeCode.tooLarge }], 'too-large'],
    ['says that a change was refused', [...open, { type: 'closed', code: closeCode.invalidUpdate }], 'refused'],
    ['says that the page is older than the program', [...open, { type: 'closed', code: closeCode.schemaTooOld }], 'outdated'],
    ['says that the text was made anew', [...open, { type: 'closed', code: closeCode.generationChanged }], 'renewed'],
    ['is loading while a text from the device waits for the server', [restored], 'loading'],
    ['is reconnecting when the server did not answer for a text from the device', [restored, { type: 'failed' }], 'reconnecting'],
    ['is offline with a text from the device and no network', [restored, offline], 'offline'],
    ['is saving at once what an earlier visit left unsaved', [unsaved, connected], 'saving'],
    ['is saved when what an earlier visit left has arrived', [unsaved, connected, { type: 'answered', change: 1 }], 'saved'],
    ['believes the server more than the device', [{ type: 'status', mode: 'frozen', filling: false }, restored], 'frozen'],
    ['goes on after another try', [...open, { type: 'closed', code: closeCode.signInRequired }, { type: 'retried' }, connected], 'saved'],
  ];
  it.each(stories)('%s', (_what, events, state) => {
    expect(saveState(play(...events))).toBe(state);
  });

  it('is settled only when the last change is answered', () => {
    expect([isSettled(play(...open)), isSettled(play(...open, changed)), isSettled(play(...open, changed, { type: 'answered', change: 1 }))]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('lets people type offline, and not where it would be lost', () => {
    expect(mayType(play(...open, { type: 'disconnected' }))).toBe(true);
    expect(mayType(play(connected, { type: 'status', mode: 'open', filling: false }))).toBe(false);
    expect(mayType(play(...open, { type: 'status', mode: 'frozen', filling: false }))).toBe(false);
    expect(mayType(play(...open, { type: 'closed', code: closeCode.invalidUpdate }))).toBe(false);
  });
});

import { beforeEach, describe, expect, it } from '@jest/globals';
import type { PostComment } from '@palabre/shared/comments';
import { createOutbox } from './outbox.store';

const comment = (key: string): PostComment => ({ subject: { kind: 'action', id: 'rmb-2022.1.1' }, body: `words of ${key}`, lang: 'fr', idempotencyKey: key });
const kept = (key: string) => ({ comment: comment(key), personId: 'me' });

let stored: Map<string, string>;
const storage = () => ({
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
  removeItem: (key: string) => void stored.delete(key),
});
beforeEach(() => {
  stored = new Map();
});

describe('the outbox', () => {
  it('keeps what departs until it has arrived', () => {
    const outbox = createOutbox(storage);
    outbox.depart(kept('a'));
    outbox.depart(kept('b'));
    expect(outbox.list().map(({ comment: { idempotencyKey }, sending }) => [idempotencyKey, sending])).toEqual([
      ['a', true],
      ['b', true],
    ]);
    outbox.forget('a');
    expect(outbox.list().map(({ comment: { body } }) => body)).toEqual(['words of b']);
    outbox.forget('b');
    expect([outbox.list(), stored.size]).toEqual([[], 0]);
  });

  it('says why something did not arrive, and sends it again under the same key', () => {
    const outbox = createOutbox(storage);
    const error = new Error('no network');
    outbox.depart(kept('a'));
    outbox.fail('a', error);
    expect(outbox.list()).toEqual([{ ...kept('a'), sending: false, error }]);
    outbox.depart(kept('a'));
    expect(outbox.list()).toEqual([{ ...kept('a'), sending: true }]);
  });

  it('survives a reload, without knowing what became of it', () => {
    createOutbox(storage).depart(kept('a'));
    expect(createOutbox(storage).list()).toEqual([{ ...kept('a'), sending: false }]);
  });

  it('is empty once the storage is emptied, and brings nothing back', () => {
    const outbox = createOutbox(storage);
    outbox.depart(kept('a'));
    stored.clear();
    expect(outbox.list()).toEqual([]);
    outbox.depart(kept('b'));
    expect(outbox.list().map(({ comment: { idempotencyKey } }) => idempotencyKey)).toEqual(['b']);
  });

  it('keeps in memory what a storage refuses', () => {
    const outbox = createOutbox(() => {
      throw new Error('refused');
    });
    outbox.depart(kept('a'));
    outbox.depart(kept('b'));
    expect(outbox.list()).toHaveLength(2);
  });

  it('gives the same list while nothing changes, and tells when something does', () => {
    const outbox = createOutbox(storage);
    let told = 0;
    const end = outbox.subscribe(() => (told += 1));
    outbox.depart(kept('a'));
    expect(outbox.list()).toBe(outbox.list());
    outbox.fail('a', undefined);
    end();
    outbox.forget('a');
    expect(told).toBe(2);
  });
});

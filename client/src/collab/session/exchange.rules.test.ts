import { describe, expect, it } from '@jest/globals';
import { closeCode, collabErrors } from '@palabre/shared/collab';
import { endOf, exchangePause, isPassing } from './exchange.rules';

const calm = { unsent: false, hidden: false, idle: 0, refusals: 0 };

describe('the pause between two exchanges', () => {
  it.each([
    ['is two seconds while somebody writes', { ...calm, unsent: true, idle: 100, hidden: true }, 2_000],
    ['is two seconds while something happens', calm, 2_000],
    ['grows when nothing happens', { ...calm, idle: 17 }, 6_000],
    ['has an end', { ...calm, idle: 1_000 }, 10_000],
    ['is long where nobody looks', { ...calm, hidden: true }, 15_000],
    ['grows when the server cannot save', { ...calm, unsent: true, refusals: 1 }, 4_000],
    ['is bounded however often it cannot', { ...calm, unsent: true, refusals: 9 }, 10_000],
  ])('%s', (_what, pace, milliseconds) => expect(exchangePause(pace)).toBe(milliseconds));
});

describe('a refused exchange', () => {
  it('ends with the code that a socket would have been given', () => {
    const { schema_too_old: tooOld, generation_changed: changed, no_access: refused } = collabErrors;
    expect([tooOld, changed, refused].map(({ code }) => endOf(code, 400))).toEqual([closeCode.schemaTooOld, closeCode.generationChanged, closeCode.noAccess]);
    expect(endOf('people/sign_in_required', 401)).toBe(closeCode.signInRequired);
    expect(endOf('http/413', 413)).toBe(closeCode.tooLarge);
  });

  it('is tried again when it is no end', () => {
    expect([endOf(collabErrors.not_saved.code, 503), endOf('http/502', 502)]).toEqual([undefined, undefined]);
    expect([503, 429, 500, 502].map(isPassing)).toEqual([true, true, false, false]);
  });
});

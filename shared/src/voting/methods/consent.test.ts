import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultOf } from './testing/fault-of';
import { tally } from './tally.rules';

const circle = ['awa', 'rui', 'ines', 'tom'];
const count = (events: unknown[], options: object = {}) => tally({ method: 'consent', options: { circle, ...options }, events });
const all = (say: string) => circle.map((who) => ({ who, say }));
const objection = { who: 'rui', say: 'objection', reason: 'Le budget n’y suffit pas.' };

describe('consent: known cases', () => {
  it('is given when everybody has answered and nobody objects', () => {
    expect(count(all('consent'))).toMatchObject({ status: 'adopted', round: 1, waitingFor: [], concernsRecorded: [], standAside: [], rejectedInputs: [] });
  });

  it('is not given by silence', () => {
    expect(count(all('consent').slice(0, 3))).toMatchObject({ status: 'waiting', waitingFor: ['tom'] });
    expect(count([])).toMatchObject({ status: 'waiting', waitingFor: circle });
  });

  it('one objection stops it, whoever else consents', () => {
    expect(count([...all('consent').slice(0, 1), objection, ...all('consent').slice(2)])).toMatchObject({
      status: 'objected',
      objections: [{ who: 'rui', reason: 'Le budget n’y suffit pas.', standing: true }],
    });
  });

  it('concerns and standing aside stop nothing, and are kept', () => {
    const events = [...all('consent').slice(0, 2), { who: 'ines', say: 'concern', reason: 'À revoir en juin.' }, { who: 'tom', say: 'stand-aside' }];
    expect(count(events)).toMatchObject({
      status: 'adopted',
      concernsRecorded: [{ who: 'ines', reason: 'À revoir en juin.' }],
      standAside: ['tom'],
      warnings: [],
    });
  });

  it('the last answer of a person stands', () => {
    expect(count([objection, ...all('consent')])).toMatchObject({ status: 'adopted', objections: [] });
  });

  it('an objection that is integrated makes a new text, on which everybody answers anew', () => {
    const events = [...all('consent').slice(0, 1), objection, { amend: 2, text: 'Un texte corrigé.' }, { round: 2, who: 'rui', say: 'consent' }];
    expect(count(events)).toMatchObject({
      status: 'waiting',
      round: 2,
      version: 2,
      waitingFor: ['awa', 'ines', 'tom'],
      rounds: [{ round: 1, version: null, consents: ['awa'], objections: [{ who: 'rui', standing: true }] }],
    });
    expect(count([...events, ...all('consent')])).toMatchObject({ status: 'adopted', round: 2 });
  });

  it('is set aside when all others find that it does not hold, and not when one finds that it does', () => {
    const answers = [objection, ...all('consent').filter(({ who }) => who !== 'rui')];
    const others = ['awa', 'ines', 'tom'];
    expect(count([...answers, { test: 'rui', validBy: [], invalidBy: others }])).toMatchObject({
      status: 'adopted',
      objections: [{ who: 'rui', standing: false, validBy: [], invalidBy: others }],
    });
    expect(count([...answers, { test: 'rui', validBy: ['tom'], invalidBy: ['awa', 'ines'] }])).toMatchObject({ status: 'objected' });
    expect(count([...answers, { test: 'rui', invalidBy: ['awa', 'ines'] }])).toMatchObject({ status: 'objected' });
  });

  it('or by the share of the others that the circle has chosen', () => {
    const answers = [objection, ...all('consent').filter(({ who }) => who !== 'rui'), { test: 'rui', validBy: ['tom'], invalidBy: ['awa', 'ines'] }];
    expect(count(answers, { setAside: '>=2/3' })).toMatchObject({ status: 'adopted', setAside: '>=2/3' });
    expect(count(answers, { setAside: '>2/3' })).toMatchObject({ status: 'objected' });
  });

  it('an objection that is changed is another one, which nobody has judged', () => {
    const judged = [objection, { test: 'rui', invalidBy: ['awa', 'ines', 'tom'] }, { ...objection, reason: 'Et il n’y a personne pour le faire.' }];
    expect(count(judged)).toMatchObject({ status: 'objected', objections: [{ invalidBy: [] }] });
  });

  it('nobody alone can set aside an objection of their own', () => {
    const alone = { method: 'consent', options: { circle: ['rui'] }, events: [objection] };
    expect(tally(alone)).toMatchObject({ status: 'objected' });
  });

  it('says so when everybody stands aside', () => {
    expect(count(all('stand-aside'))).toMatchObject({ status: 'adopted', warnings: ['everybody stands aside: nobody carries this decision'] });
  });
});

describe('consent: words that change nothing are named, with their place', () => {
  it.each([
    ['somebody who was not asked', [{ who: 'zoe', say: 'consent' }], 'not_in_circle'],
    ['an objection without a reason', [{ who: 'rui', say: 'objection', reason: ' ' }], 'reason_missing'],
    ['a concern without a reason', [{ who: 'rui', say: 'concern' }], 'reason_missing'],
    ['an answer of a round that has not begun', [{ round: 2, who: 'rui', say: 'consent' }], 'other_round'],
    ['a test of what is no objection', [{ test: 'rui', validBy: ['awa'] }], 'no_objection'],
    ['whoever objects, judging', [objection, { test: 'rui', validBy: ['rui'] }], 'own_objection'],
    ['a judge who was not asked', [objection, { test: 'rui', invalidBy: ['zoe'] }], 'not_in_circle'],
    ['a judge who says both', [objection, { test: 'rui', validBy: ['awa'], invalidBy: ['awa'] }], 'both_judgments'],
    ['a version that is no newer', [{ amend: 2 }, { amend: 2 }], 'version_not_newer'],
    ['an amendment by somebody who was not asked', [{ amend: 2, by: 'zoe' }], 'not_in_circle'],
    ['an answer after all is decided', [...all('consent'), objection], 'already_adopted'],
  ])('%s', (_, events, reason) => {
    expect(count(events)).toMatchObject({ rejectedInputs: [{ place: events.length - 1, reason }] });
  });
});

describe('consent: a file that is not what it should be', () => {
  it.each([
    ['nobody to ask', { options: { circle: [] }, events: [] }, 'invalid', '/options/circle'],
    ['somebody twice', { options: { circle: ['a', 'a'] }, events: [] }, 'invalid', '/options/circle'],
    ['no events', { options: { circle } }, 'missing', '/events'],
    ['an unknown answer', { options: { circle }, events: [{ who: 'awa', say: 'yes' }] }, 'unknown_value', '/events/0/say'],
    ['ballots', { options: { circle }, events: [], ballots: [{ say: 'consent' }] }, 'unknown_key', '/ballots'],
    ['a share that cannot be met', { options: { circle, setAside: '>1/1' }, events: [] }, 'invalid', '/options/setAside'],
  ])('%s', (_, file, reason, path) => {
    expect(faultOf(() => tally({ method: 'consent', ...file }))).toEqual({ code: `voting/count_file_${reason}`, path });
  });
});

describe('consent: whatever is said', () => {
  const answer = fc.record({
    who: fc.constantFrom(...circle),
    say: fc.constantFrom('consent', 'concern', 'objection', 'stand-aside'),
    reason: fc.constant('Parce que.'),
  });

  it('is given exactly when each has a last answer and none of them objects', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 12 }), (events) => {
        const last = new Map<string, string>();
        let adopted = false;
        for (const { who, say } of events) {
          if (adopted) break;
          last.set(who, say);
          adopted = last.size === circle.length && ![...last.values()].includes('objection');
        }
        expect(count(events).status === 'adopted').toBe(adopted);
      }),
      { seed: 20261127, numRuns: 300 },
    );
  });

  it('names are only names', () => {
    const renamed = (who: string) => `${who}-${who}`;
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 12 }), (events) => {
        const other = tally({
          method: 'consent',
          options: { circle: circle.map(renamed) },
          events: events.map((event) => ({ ...event, who: renamed(event.who) })),
        });
        expect(JSON.stringify(other)).toBe(circle.reduce((text, who) => text.replaceAll(`"${who}"`, `"${renamed(who)}"`), JSON.stringify(count(events))));
      }),
      { seed: 20261127, numRuns: 100 },
    );
  });
});

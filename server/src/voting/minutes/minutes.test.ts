import { describe, expect, it } from '@jest/globals';
import { locales, type Locale } from '@palabre/shared/kernel';
import { recount, type RoundExport } from '@palabre/shared/counting';
import type { Ballot, VotingRule } from '@palabre/shared/voting';
import { person, roundExport, type Told } from '../../../test/round-export';
import type { Block, Cell, MinutesDocument } from './minutes.document';
import { minutesOf } from './minutes.rules';
import { Source } from './minutes.source';
import { methodWords } from './words/methods.words';
import { minutesWords } from './words/minutes.words';

const yesNo = { method: 'yes-no', base: 'expressed', threshold: '>=2/3', quorum: null, secrecy: 'closed' } as const;
const votes = (...choices: string[]): Ballot[] => choices.map((choice) => ({ choice }) as Ballot);
const options = ['nord', 'sud', 'est'].map((id) => ({ id, label: `Puits ${id}` }));
const choosing = (method: string, rule: Partial<VotingRule> = {}) => ({ method, options: {}, quorum: null, secrecy: 'closed', ...rule }) as VotingRule;

/** Minutes of an export that recounts: what is told is true. */
function minutes(told: Told, language: Locale = 'en'): MinutesDocument {
  const file = roundExport(told);
  recount(file);
  return minutesOf(file, language);
}

/** The blocks below a heading. */
function section({ language, blocks }: MinutesDocument, name: keyof (typeof minutesWords)['fr']['headings']): Block[] {
  const title = minutesWords[language].headings[name];
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.level === 2 && block.runs[0]?.text === title);
  const after = blocks.slice(start + 1);
  const end = after.findIndex((block) => block.kind === 'heading' && block.level === 2);
  return start < 0 ? [] : after.slice(0, end < 0 ? undefined : end);
}

const said = (cell: Cell): string => cell.runs.map(({ text }) => text).join('');
const rows = (blocks: readonly Block[]): string[][] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows.slice(1) : [])).map((row) => row.map(said));
const sentences = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : [])).join('\n');
const facts = (blocks: readonly Block[]): Record<string, string> =>
  Object.fromEntries(blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : [])).map(({ term, detail }) => [term, detail[0]?.text ?? '']));

describe('words', () => {
  /** Every sentence that a language has, those with parts with something put in for each. */
  function spoken(words: unknown, path = ''): [string, string][] {
    if (typeof words === 'string') return [[path, words]];
    if (typeof words === 'function') return [[path, String((words as (...parts: unknown[]) => unknown)('7', '7', '7', '7'))]];
    return Object.entries(words as object).flatMap(([key, value]) => (key === 'figures' ? [] : spoken(value, `${path}/${key}`)));
  }

  it.each(locales)('%s: no sentence is missing, and none is left in another language', (language) => {
    const own = new Map(spoken({ ...minutesWords[language], methods: methodWords[language] }));
    expect([...own].filter(([, sentence]) => sentence.trim() === '' || sentence.includes('undefined'))).toEqual([]);
    for (const other of locales.filter((one) => one !== language)) {
      const others = new Map(spoken({ ...minutesWords[other], methods: methodWords[other] }));
      expect([...others.keys()]).toEqual([...own.keys()]);
      // what is long enough to be a sentence is nowhere the same in two languages
      expect([...own].filter(([path, sentence]) => sentence.length > 24 && others.get(path) === sentence)).toEqual([]);
    }
  });

  it.each<[Locale, string, string, string]>([
    ['fr', '1er mars 2030 à 12 h 00', '1\u00A0234\u00A0567', '66,67\u00A0%'],
    ['es', '1 de marzo de 2030, 12:00', '1\u00A0234\u00A0567', '66,67\u00A0%'],
    ['en', '1 March 2030, 12:00', '1,234,567', '66.67%'],
    ['pt', '1º de março de 2030, 12h00', '1.234.567', '66,67%'],
  ])('%s: dates, numbers and shares', (language, date, number, share) => {
    const { figures } = new Source(roundExport({ rule: yesNo, ballots: votes('yes') }), language);
    expect([figures.moment('2030-03-01T12:00:30.000Z'), figures.number(1_234_567), figures.share(2, 3)]).toEqual([date, number, share]);
    expect([figures.number('12/17'), figures.number(999), figures.share(0, 0)]).toEqual(['12/17', '999', '–']);
  });
});

describe('the minutes of a round', () => {
  it.each(locales)('%s: say everything once, under headings without a gap', (language) => {
    const document = minutes({ rule: yesNo, ballots: votes('yes', 'yes', 'no') }, language);
    const headings = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.runs[0]?.text] : []));
    const { options: caption, ...expected } = minutesWords[language].headings;
    expect([headings[0], headings.at(-1)]).toEqual([expected.decision, expected.signatures]);
    expect([new Set(headings), headings.length]).toEqual([new Set(Object.values(expected)), Object.values(expected).length]);
    expect(headings).not.toContain(caption);
    expect(JSON.stringify(document)).not.toContain('undefined');
  });

  it('begin with the decision and its figures, and show each condition as a fraction', () => {
    const document = minutes({ rule: { ...yesNo, quorum: '>=1/2' }, ballots: votes('yes', 'yes', 'no', 'abstain'), members: 6 });
    expect(sentences(section(document, 'decision'))).toBe('Adopted.\nFor: 2. Against: 1. Abstentions: 1.\n4 ballots from 6 people on the voter roll.');
    expect(rows(section(document, 'conditions'))).toEqual([
      ['Quorum', '4/6', '66.67%', 'at least 1/2', 'Yes'],
      ['Majority', '2/3', '66.67%', 'at least 2/3', 'Yes'],
    ]);
    expect(facts(section(document, 'roll'))).toMatchObject({ 'People on the roll': '6', 'Ballots cast': '4', Turnout: '66.67%', 'Ballots expressed': '3' });
  });

  it('show by which hashes the text, the roll, the round and its chain are known, and how to recount', () => {
    const file = roundExport({ rule: yesNo, ballots: votes('yes') });
    const document = minutesOf(file, 'en');
    const hashes = JSON.stringify(document);
    const head = file.chain.at(-1)?.hash ?? '';
    for (const hash of [file.round.terms.textSha256, file.round.terms.rollSha256, file.round.fingerprint, head]) expect(hashes).toContain(`"${hash}"`);
    expect(sentences(section(document, 'recount'))).toContain(`palabre -- recount palabre-round-${file.round.roundId}.zip --head ${head}`);
  });

  it('put the rule into one paragraph', () => {
    const rule: VotingRule = {
      ...yesNo,
      quorum: { max: ['>=1/10', { members: 3 }] },
      furtherCalls: [{ quorum: null, after: 'PT2H', lasts: 'P1D' }],
      proxies: { most: 'customary' },
      extension: { mostHours: 24 },
    };
    const [paragraph] = section(minutes({ rule, ballots: votes('yes', 'yes', 'yes') }), 'rule');
    expect(sentences(paragraph ? [paragraph] : [])).toBe(
      'The text is adopted if “for” gets at least 2/3 of the votes for or against. Quorum (fewest voters): at least 1/10 of the roll and at least 3 people. ' +
        'Without a quorum, a further call opens 2 hours later and lasts 1 day (without a quorum). ' +
        'Closed until the end: nobody sees the choices before the vote closes. Then they are published with names. ' +
        'Proxies are allowed, at most 1 proxy per person. The close can be put off, by 24 hours in all at most, with a published reason.',
    );
  });
});

describe('calls', () => {
  const rule: VotingRule = { ...yesNo, quorum: '>=1/2', furtherCalls: [{ quorum: '>=1/4', after: 'PT2H', lasts: 'P1D' }] };
  const first = roundExport({ rule, ballots: votes('no'), members: 8 });
  const earlier = [{ roundId: first.round.roundId, chain: first.chain, result: first.result }];

  it('that missed their quorum are told with their figures', () => {
    const document = minutes({ rule, ballots: votes('yes', 'yes'), members: 8, call: 2, earlier });
    expect(rows(section(document, 'calls')).map(([call, , , quorum, ...rest]) => [call, quorum, ...rest])).toEqual([
      ['First', 'at least 1/2 of the roll', '8', '1', 'Quorum not reached'],
      ['No. 2', 'at least 1/4 of the roll', '8', '2', 'Adopted'],
    ]);
  });

  it('of which an old export says nothing are known by where their chain ended', () => {
    const file: RoundExport = { ...roundExport({ rule, ballots: votes('yes', 'yes'), members: 8, call: 2, earlier }), earlier: undefined };
    recount(file);
    expect(sentences(section(minutesOf(file, 'en'), 'calls'))).toContain(first.chain.at(-1)?.hash);
  });

  it('that follow are announced by the minutes of the one that failed', () => {
    expect(sentences(section(minutesOf(first, 'en'), 'calls'))).toContain('the rule has a further call');
  });

  it.each<[string, (copy: RoundExport) => void]>([
    ['left out', (copy) => copy.earlier?.pop()],
    ['told otherwise', (copy) => Object.assign(copy.earlier?.[0]?.result.participation ?? {}, { cast: 0 })],
    ['put in the place of another', (copy) => Object.assign(copy.earlier?.[0] ?? {}, roundCalls(roundExport({ rule, ballots: votes('yes'), members: 8 })))],
  ])('%s are refuted by a recount', (_, tamper) => {
    const copy = structuredClone(roundExport({ rule, ballots: votes('yes', 'yes'), members: 8, call: 2, earlier }));
    tamper(copy);
    expect(() => recount(copy)).toThrow(expect.objectContaining({ code: 'calls_changed' }));
  });
});

const roundCalls = ({ round, chain, result }: RoundExport) => ({ roundId: round.roundId, chain, result });

describe('colleges', () => {
  const weights = [
    { college: 'workers', weight: '1/2' },
    { college: 'partners', weight: '1/2' },
  ] as const;
  const rule: VotingRule = { ...yesNo, colleges: { aggregation: 'proportional', weights: [...weights] } };
  const colleges = [...Array<string>(6).fill('workers'), ...Array<string>(3).fill('partners'), null];

  it('are counted apart, and fewer than five ballots show no split', () => {
    const document = minutes({ rule, ballots: votes('yes', 'yes', 'yes', 'yes', 'yes', 'no', 'yes', 'no'), members: 9, colleges });
    expect(rows(section(document, 'roll'))).toEqual([
      ['People who work there', '6', '6', '100.00%'],
      ['Partners', '3', '2', '66.67%'],
    ]);
    expect(rows(section(document, 'result')).slice(4)).toEqual([
      ['People who work there', '1/2', '6', '6', '5', '1', '0'],
      ['Partners', '1/2', '3', '2', '–', '–', '–'],
    ]);
    expect(sentences(section(document, 'result'))).toContain('fewer than 5 ballots');
  });

  it('of a secret round are known by its signatures', () => {
    const document = minutes({ rule: { ...yesNo, secrecy: 'secret' }, ballots: votes('yes', 'no', 'yes', 'yes', 'yes', 'yes', 'no'), members: 10, colleges });
    expect(rows(section(document, 'roll'))).toEqual([
      ['People who work there', '6', '6', '100.00%'],
      ['Partners', '3', '1', '33.33%'],
      ['Without a college', '1', '0', '0.00%'],
    ]);
  });
});

describe('a secret round', () => {
  it('names nobody', () => {
    const document = minutes({ rule: { ...yesNo, secrecy: 'secret', proxies: { most: 1 } }, ballots: votes('yes', 'no', 'yes') });
    expect(JSON.stringify(document)).not.toContain('Person');
    expect(sentences(section(document, 'proxies'))).toBe('In a secret round the chain does not say who gave their proxy to whom.');
  });
});

describe('proxies', () => {
  it('are those that stood at the close', () => {
    const give = (from: number, to: number) => ({ kind: 'proxy-given' as const, body: { from: person(from), to: person(to) } });
    const meanwhile = [give(3, 1), give(4, 1), { kind: 'proxy-revoked' as const, body: { from: person(4), to: person(1) } }, give(3, 2)];
    const document = minutes({ rule: { ...yesNo, proxies: { most: 2 } }, ballots: votes('yes', 'yes', 'no'), members: 4, meanwhile });
    expect(rows(section(document, 'proxies'))).toEqual([['Person 3', 'Person 2']]);
  });
});

describe('an extension', () => {
  it('is told with its reason, in the language of whoever gave it', () => {
    const meanwhile = [{ kind: 'extended' as const, body: { closesAt: '2030-03-02T20:00:00.000Z', reason: 'Panne de réseau.' } }];
    const document = minutes({ rule: { ...yesNo, extension: { mostHours: 3 } }, ballots: votes('yes'), meanwhile });
    expect(section(document, 'round')).toContainEqual({
      kind: 'paragraph',
      runs: [{ text: 'The close was put off to 2 March 2030, 20:00. Published reason: ' }, { text: 'Panne de réseau.', lang: 'fr' }],
    });
  });
});

describe('a choice', () => {
  const secrets = ['11'.repeat(32), '22'.repeat(32)];

  it('is told with its ranking, its tie and the lot that settled it, down to the secrets', () => {
    const ballots: Ballot[] = [{ approvals: ['nord'] }, { approvals: ['sud'] }, { blank: true }];
    const file = roundExport({ rule: choosing('approval', { ties: 'lot' }), ballots, options, secrets });
    recount(file);
    const document = minutesOf(file, 'en');
    const [winner = ''] = file.result.winners;
    expect(sentences(section(document, 'decision'))).toContain(`Adopted.\nChosen: Puits ${winner}.`);
    expect(rows(section(document, 'result'))).toEqual([
      ['1', 'Puits nord', '1'],
      ['1', 'Puits sud', '1'],
      ['3', 'Puits est', '0'],
    ]);
    expect(rows(section(document, 'ties'))[0]).toEqual([
      'First place',
      'Puits nord, Puits sud',
      'Lot',
      expect.stringMatching(new RegExp(`^Puits ${winner}, `)),
    ]);
    expect(facts(section(document, 'ties'))['Seed of the lot']).toBe(file.chain.find(({ kind }) => kind === 'lot')?.body.seed);
    expect(rows(section(document, 'scrutineers')).map(([name, , secret]) => [name, secret])).toEqual([
      ['Person 1', secrets[0]],
      ['Person 2', secrets[1]],
    ]);
    expect(section(document, 'signatures').at(-1)).toMatchObject({ names: [expect.any(String), expect.any(String), 'Person 1', 'Person 2'] });
  });

  it('shows commitments also where no lot was needed', () => {
    const document = minutes({ rule: choosing('approval', { ties: 'report' }), ballots: [{ approvals: ['nord'] }], options, secrets: [secrets[0] ?? ''] });
    expect(rows(section(document, 'scrutineers'))[0]?.[2]).toBe('not told');
  });

  it.each<[string, Told, string[][]]>([
    [
      'run-off: the votes of each stage',
      {
        rule: choosing('irv'),
        options,
        ballots: [['nord'], ['nord'], ['sud'], ['sud'], ['est', 'sud']].map((ids) => ({ ranking: ids.map((id) => [id]) })),
      },
      [
        ['Puits nord', '2', '2'],
        ['Puits sud', '2', '3'],
        ['Puits est', '1', '–'],
      ],
    ],
    [
      'majority judgment: the majority grade',
      {
        rule: choosing('majority-judgment', { options: { gradesWorstToBest: ['Faible', 'Bien'] } }),
        options,
        ballots: [{ grades: { nord: 1, sud: 0, est: 1 } }, { grades: { nord: 1, sud: 0, est: 0 } }, { grades: { nord: 1, sud: 1, est: 1 } }],
      },
      [
        ['1', 'Puits nord', 'Bien'],
        ['2', 'Puits est', 'Bien'],
        ['3', 'Puits sud', 'Faible'],
      ],
    ],
    [
      'lists: votes and seats',
      {
        rule: choosing('dhondt', { options: { seats: 3 } }),
        options,
        ballots: ['nord', 'nord', 'nord', 'sud'].map((id) => ({ approvals: [id] })),
      },
      [
        ['Puits nord', '3', '3'],
        ['Puits sud', '1', '0'],
        ['Puits est', '0', '0'],
      ],
    ],
    [
      'a budget: what it holds',
      {
        rule: choosing('greedy-budget', { options: { budget: 1500 } }),
        options: options.map((option, place) => ({ ...option, cost: 1000 - place * 300 })),
        ballots: [{ approvals: ['nord', 'est'] }, { approvals: ['nord'] }, { approvals: ['sud', 'est'] }, { approvals: ['nord'] }],
      },
      [
        ['Puits nord', '1,000', 'Yes'],
        ['Puits sud', '700', 'No'],
        ['Puits est', '400', 'Yes'],
      ],
    ],
  ])('%s', (_, told, expected) => expect(rows(section(minutes(told), 'result'))).toEqual(expected));

  it('lists who was elected in the order of their election', () => {
    const ballots = [['nord'], ['nord'], ['nord'], ['sud'], ['sud'], ['est']].map((ids) => ({ ranking: ids.map((id) => [id]) }));
    const blocks = section(minutes({ rule: choosing('stv-scottish', { options: { seats: 2 } }), options, ballots }), 'result');
    expect(blocks[1]).toMatchObject({ kind: 'list', ordered: true, items: [[{ runs: [{ text: 'Puits nord' }] }], [{ runs: [{ text: 'Puits sud' }] }]] });
  });
});

describe('objections', () => {
  const rule = { method: 'consent', setAside: 'all-others', reviewOn: '2031-06-30', quorum: null, secrecy: 'named' } as const;
  const say = (answer: 'consent' | 'concern' | 'objection', reason?: string) => ({ say: answer, ...(reason !== undefined && { reason }) });

  it('of a consent round stand with what became of each, and its concerns beside the answers', () => {
    const told = minutes({ rule, ballots: [say('consent'), say('concern', 'À suivre.'), say('objection', 'Le puits est trop loin.')] }, 'fr');
    expect(rows(section(told, 'objections'))).toEqual([['Person 3', 'Le puits est trop loin.', 'Elle tient : le texte est repris pour l’intégrer.']]);
    expect(rows(section(told, 'result'))).toContainEqual(['Person 2', 'À suivre.']);
    expect(JSON.stringify(section(told, 'rule'))).toContain('La décision sera réexaminée le 2031-06-30.');
  });

  it('are asked for by no other method', () => {
    expect(JSON.stringify(section(minutes({ rule: yesNo, ballots: votes('yes') }), 'objections'))).toContain('does not ask for any');
  });
});

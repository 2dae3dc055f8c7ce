type Path = readonly string[];

/** A body, query or address with something wrong in it. */
export interface Mutation<T> {
  what: string;
  value: T;
  /** nobody could mean this: it is refused as invalid input. Anything else may be refused for another reason, or taken */
  invalid: boolean;
}

const invalidTexts: [string, unknown][] = [
  ['an object', {}],
  ['a NUL', 'a\0b'],
  ['half a surrogate pair', 'a\ud800b'],
];
const otherTexts: [string, unknown][] = [
  ['null', null],
  ['a wrong word', 'no such thing'],
  ['nothing', ''],
  ['a huge text', 'x'.repeat(100_000)],
];
const otherMoments: [string, unknown][] = [
  ['a year before the calendar', '0000-01-01T00:00:00Z'],
  ['a year after everything', '9999-12-31T23:59:59.999999999Z'],
];
const otherNumbers: [string, unknown][] = [
  ['a number below zero', -1],
  ['a huge number', 1e300],
];

/** The body itself replaced, then each value in it. */
export function* brokenBodies(body: unknown): Generator<Mutation<unknown>> {
  for (const value of [[], 'text', 42, null]) yield { what: JSON.stringify(value), value, invalid: true };
  for (const [path, value] of placesIn(body)) {
    const put = (what: string, other: unknown, invalid: boolean) => ({ what: `${path.join('.')}: ${what}`, value: replaced(body, path, other), invalid });
    yield put('left out', undefined, false);
    if (typeof value === 'string') for (const [what, text] of invalidTexts) yield put(what, text, true);
    for (const [what, other] of valuesLike(value)) yield put(what, other, false);
  }
}

/** Of the kind that is expected there, and yet not. */
function valuesLike(value: unknown): [string, unknown][] {
  if (typeof value === 'string') return /^\d{4}-/.test(value) ? [...otherTexts, ...otherMoments] : otherTexts;
  if (typeof value === 'number') return otherNumbers;
  if (!Array.isArray(value)) return [['null', null]];
  return [
    ['an empty list', []],
    ['a huge list', Array.from({ length: 2_000 }, () => value[0])],
  ];
}

/** What stands in an address: already encoded, since some of it no program would encode so. */
export const brokenParts: Mutation<string>[] = [
  { what: 'a word', value: 'nonsense', invalid: false },
  { what: 'a quote', value: `'%22;--`, invalid: false },
  { what: 'a NUL', value: 'a%00b', invalid: false },
  { what: 'half a character', value: '%E0%A4%A', invalid: false },
  { what: 'a long word', value: 'x'.repeat(3_000), invalid: false },
];

const ids = ['00000000-0000-0000-0000-000000000000', '------------------------------------'];
const numbers = ['0', '-1', '1.5', '99999999999999999999', '1e3', 'NaN'];
const cursors = [...ids, ...numbers, 'nonsense', `1_999999999999999_${ids[0]}`, `1_1_${ids[1]}`, `0000-01-01T00:00:00Z/${ids[0]}`, `9999-99-99/${ids[0]}`];

/** What a parameter of a query is given. */
export function* brokenQueries(name: string): Generator<Mutation<string>> {
  const give = (value: string, invalid: boolean) => ({ what: `${name}=${value.slice(0, 60)}`, value: `${name}=${value}`, invalid });
  for (const value of ['a%00b', 'a&' + name + '=b']) yield give(value, true);
  for (const value of ['', '%ED%A0%80', '%E0%A4%A', 'x'.repeat(3_000)]) yield give(value, false);
  yield { what: `${name}[x]=y`, value: `${name}[x]=y`, invalid: false };
  if (name === 'limit') for (const value of ['', ...numbers.filter((number) => number !== '1e3'), '101', '1e300']) yield give(value, true);
  if (name === 'cursor') for (const value of cursors) yield give(encodeURIComponent(value), false);
}

function placesIn(value: unknown, path: Path = []): [Path, unknown][] {
  const here: [Path, unknown][] = path.length ? [[path, value]] : [];
  if (typeof value !== 'object' || value === null) return here;
  return [...here, ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]))];
}

/** A copy with another value in one place. */
function replaced(body: unknown, [key = '', ...rest]: Path, value: unknown): unknown {
  const copy = (Array.isArray(body) ? [...body] : { ...(body as object) }) as Record<string, unknown>;
  copy[key] = rest.length ? replaced(copy[key], rest, value) : value;
  return copy;
}

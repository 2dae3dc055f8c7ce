import type {
  CallQuorum,
  ChoiceMethod,
  ChoiceRule,
  Colleges,
  ConsentRule,
  FurtherCall,
  MajorityBase,
  OpenRound,
  Quorum,
  Secrecy,
  VotingRule,
  YesNoRule,
} from '@palabre/shared/voting';

/** What a round is for: each has its own methods and its own questions. */
export type Purpose = 'text' | 'consent' | 'choose' | 'elect' | 'seats' | 'budget';

/** Methods by what they are for, the one to start from first. */
export const methodsOf: Readonly<Record<Exclude<Purpose, 'text' | 'consent'>, readonly ChoiceMethod[]>> = {
  choose: ['schulze', 'majority-judgment', 'approval', 'irv', 'plurality', 'score', 'ranked-pairs', 'minimax', 'copeland', 'borda', 'cumulative', 'quadratic'],
  elect: ['sequential-phragmen', 'stv-scottish', 'stv-meek', 'approval-committee', 'sequential-pav', 'equal-shares-committee'],
  seats: ['dhondt', 'sainte-lague', 'largest-remainder'],
  budget: ['equal-shares-budget', 'greedy-budget'],
};

/** A text is answered; everything else is chosen among options. */
export const hasOptions = (purpose: Purpose): purpose is keyof typeof methodsOf => purpose !== 'text' && purpose !== 'consent';

/** An option as it is typed. */
export interface DraftOption {
  /** stays the same while its words change, so that a field keeps its focus */
  key: number;
  label: string;
  cost: string;
  /** which side a guard for parity counts this person for; empty for neither */
  side: '' | 'women' | 'men';
}

/** A quorum as one chooses it: none, a share, half plus one, a number of people. */
export interface DraftQuorum {
  kind: 'none' | 'share' | 'half-plus-one' | 'members' | 'other';
  share: string;
  members: string;
  /** a quorum that came from a preset and has no field of its own */
  other: CallQuorum | null;
}

export interface DraftCall {
  quorum: DraftQuorum;
  after: { many: string; unit: 'hours' | 'days' };
  lasts: { many: string; unit: 'hours' | 'days' };
}

/** A round as it is being set up. Numbers are texts, as they are typed. */
export interface Draft {
  question: string;
  purpose: Purpose;
  method: ChoiceMethod;
  base: MajorityBase;
  /** a fraction such as `1/2` */
  share: string;
  strict: boolean;
  /** of consent: who must find that an objection does not hold */
  setAside: 'all-others' | 'share';
  /** the day on which a circle looks at its decision again; may be empty */
  reviewOn: string;
  quorum: DraftQuorum;
  calls: readonly DraftCall[];
  colleges: Colleges | null;
  options: readonly DraftOption[];
  /** "none of these" as one more option */
  withNone: boolean;
  /** the settings of the methods, by their name in the count file */
  settings: Readonly<Record<'seats' | 'budget' | 'least' | 'most' | 'points' | 'credits', string>>;
  /** a guard for parity, where the method has one; by how much the sides may differ at most */
  parity: { on: boolean; maxGap: string };
  /** of majority judgment, the worst first, one a line */
  grades: string;
  secrecy: Secrecy;
  lot: boolean;
  scrutineers: readonly string[];
  proxies: boolean;
  /** who votes: people for themselves, or organisations by their delegates */
  electorate: 'people' | 'organisations';
  extensionHours: string;
  /** as the field of the browser writes a local time; empty opens at once */
  opensAt: string;
  closesAt: string;
}

export const noQuorum: DraftQuorum = { kind: 'none', share: '1/2', members: '10', other: null };

/** A quorum of the contract as the form shows it. */
export function draftQuorum(quorum: Quorum): DraftQuorum {
  // a count file and a preset say `none` where a round has null
  if (quorum === null || quorum === 'none') return noQuorum;
  if (quorum === 'half-plus-one') return { ...noQuorum, kind: 'half-plus-one' };
  if (typeof quorum === 'string')
    return quorum.startsWith('>=') ? { ...noQuorum, kind: 'share', share: quorum.slice(2) } : { ...noQuorum, kind: 'other', other: quorum };
  if ('members' in quorum) return { ...noQuorum, kind: 'members', members: String(quorum.members) };
  return { ...noQuorum, kind: 'other', other: quorum };
}

/** And back. What was typed is kept as it is: the contract says what is wrong with it. */
export function quorumOf({ kind, share, members, other }: DraftQuorum): Quorum {
  const forms: Record<DraftQuorum['kind'], () => Quorum> = {
    none: () => null,
    share: () => `>=${share.trim()}`,
    'half-plus-one': () => 'half-plus-one',
    members: () => ({ members: Number(members) }),
    other: () => other,
  };
  return forms[kind]();
}

/** `PT2H`, `P15D`. */
const delayIn = ({ many, unit }: DraftCall['after']): string => (unit === 'hours' ? `PT${many}H` : `P${many}D`);

/** `PT2H` as two hours. */
function draftDelay(delay: string): DraftCall['after'] {
  const many = delay.replaceAll(/\D/g, '');
  return { many, unit: delay.startsWith('PT') ? 'hours' : 'days' };
}

/** The rule that the form describes. */
export function ruleOf(draft: Draft): VotingRule {
  const calls: FurtherCall[] = draft.calls.map((call) => ({ quorum: quorumOf(call.quorum), after: delayIn(call.after), lasts: delayIn(call.lasts) }));
  const custom = {
    quorum: quorumOf(draft.quorum),
    secrecy: draft.secrecy,
    ...(calls.length > 0 && { furtherCalls: calls }),
    ...(draft.lot && { ties: 'lot' as const }),
    ...(draft.electorate === 'organisations' && { electorate: draft.electorate }),
    ...(draft.proxies && { proxies: { most: 'customary' as const } }),
    ...(draft.extensionHours !== '' && { extension: { mostHours: Number(draft.extensionHours) } }),
  };
  if (draft.purpose === 'consent') return consentRuleOf(draft);
  if (draft.purpose !== 'text') return { method: draft.method, options: settingsOf(draft), ...custom };
  const threshold = `${draft.strict ? '>' : '>='}${draft.share.trim()}`;
  return { method: 'yes-no', base: draft.base, threshold, ...(draft.colleges && { colleges: draft.colleges }), ...custom };
}

/** By name, of everybody, without what a circle does not know: quorum, calls, ties, proxies. */
function consentRuleOf({ setAside, share, reviewOn, extensionHours }: Draft): VotingRule {
  return {
    method: 'consent',
    setAside: setAside === 'all-others' ? setAside : `>=${share.trim()}`,
    quorum: null,
    secrecy: 'named',
    ...(reviewOn !== '' && { reviewOn }),
    ...(extensionHours !== '' && { extension: { mostHours: Number(extensionHours) } }),
  };
}

/** The settings that a method asks for, as its count file has them. */
function settingsOf(draft: Draft): Record<string, unknown> {
  const { method, settings, grades } = draft;
  const seats = { seats: Number(settings.seats), ...(draft.parity.on && hasParity(method) && { parity: parityOf(draft) }) };
  const budget = { budget: Number(settings.budget) };
  const known: Partial<Record<ChoiceMethod, Record<string, unknown>>> = {
    score: { min: Number(settings.least), max: Number(settings.most) },
    cumulative: { points: Number(settings.points) },
    quadratic: { credits: Number(settings.credits) },
    'majority-judgment': {
      gradesWorstToBest: grades
        .split('\n')
        .map((word) => word.trim())
        .filter(Boolean),
    },
    irv: { unranked: 'exhaust' },
    'greedy-budget': budget,
    'equal-shares-budget': { ...budget, completion: 'add1' },
  };
  return methodsOf.elect.includes(method) || methodsOf.seats.includes(method) ? seats : (known[method] ?? {});
}

/** Methods that never let parity slip out of reach while they count. */
export const hasParity = (method: ChoiceMethod): boolean => method === 'stv-scottish';

/** Who counts for which side, by the ids that the round gives them. */
function parityOf({ options, parity: { maxGap } }: Draft): ParityGuard {
  const sides = options.filter(named).map(({ side }, place) => [`o${place + 1}`, side === '' ? null : side]);
  return { of: Object.fromEntries(sides) as ParityGuard['of'], maxGap: Number(maxGap) };
}

interface ParityGuard {
  of: Record<string, string | null>;
  maxGap: number;
}

const named = ({ label }: DraftOption): boolean => label.trim() !== '';

/** The options as the round has them: `o1`, `o2`... and `none`. */
export function optionsOf({ purpose, options, withNone }: Draft, noneLabel: string): NonNullable<OpenRound['options']> {
  const own = options
    .filter(named)
    .map(({ label, cost }, place) => ({ id: `o${place + 1}`, label: label.trim(), ...(purpose === 'budget' && { cost: Number(cost) }) }));
  if (!hasOptions(purpose)) return [];
  return withNone && purpose === 'choose' ? [...own, { id: 'none', label: noneLabel }] : own;
}

/** A rule from a template or a preset put into the form; question, options, times and people stay. */
export function withRule(draft: Draft, rule: VotingRule): Draft {
  const custom = {
    quorum: draftQuorum(rule.quorum),
    calls: (rule.furtherCalls ?? []).map((call) => ({ quorum: draftQuorum(call.quorum), after: draftDelay(call.after), lasts: draftDelay(call.lasts) })),
    secrecy: rule.secrecy,
    lot: rule.ties === 'lot',
    proxies: rule.proxies !== undefined,
    electorate: rule.electorate ?? ('people' as const),
    extensionHours: rule.extension ? String(rule.extension.mostHours) : '',
  };
  if (rule.method === 'consent') return { ...draft, ...custom, ...consentDraft(draft, rule) };
  return rule.method === 'yes-no' ? { ...draft, ...custom, ...yesNoDraft(rule) } : { ...draft, ...custom, ...choiceDraft(draft, rule) };
}

function yesNoDraft({ base, threshold, colleges }: YesNoRule): Partial<Draft> {
  return { purpose: 'text', base, strict: !threshold.startsWith('>='), share: threshold.replace(/^>=?/, ''), colleges: colleges ?? null };
}

function consentDraft({ share }: Draft, { setAside, reviewOn = '' }: ConsentRule): Partial<Draft> {
  const all = setAside === 'all-others';
  return { purpose: 'consent', setAside: all ? 'all-others' : 'share', share: all ? share : setAside.replace(/^>=?/, ''), reviewOn };
}

function choiceDraft({ settings, grades, parity }: Draft, { method, options }: ChoiceRule): Partial<Draft> {
  const purpose = (Object.keys(methodsOf) as (keyof typeof methodsOf)[]).find((one) => methodsOf[one].includes(method)) ?? 'choose';
  const text = (key: string, otherwise: string) => (typeof options[key] === 'number' ? String(options[key]) : otherwise);
  return {
    purpose,
    method,
    settings: {
      seats: text('seats', settings.seats),
      budget: text('budget', settings.budget),
      least: text('min', settings.least),
      most: text('max', settings.most),
      points: text('points', settings.points),
      credits: text('credits', settings.credits),
    },
    parity: { on: options.parity !== undefined, maxGap: String((options.parity as Partial<ParityGuard> | undefined)?.maxGap ?? parity.maxGap) },
    grades: Array.isArray(options.gradesWorstToBest) ? options.gradesWorstToBest.join('\n') : grades,
  };
}

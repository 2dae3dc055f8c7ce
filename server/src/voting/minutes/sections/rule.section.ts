import type { CallQuorum, VotingRule } from '@palabre/shared/voting';
import { areOrganisations, mostProxies } from '@palabre/shared/voting';
import type { Block } from '../minutes.document';
import { cell, fact, facts, figure, hash, heading, paragraph, table } from '../minutes.blocks';
import type { Source } from '../minutes.source';
import { methodWords } from '../words/methods.words';

/** The whole rule in one paragraph, its options, and the fingerprint that was published before the first ballot. */
export function ruleSection(source: Source): Block[] {
  const { file, words } = source;
  const { rule } = file.round.terms;
  return [
    heading(2, words.headings.rule),
    paragraph(sentencesOf(source, rule).join(' ')),
    facts([fact(words.terms.fingerprint, hash(file.round.fingerprint))]),
    ...optionsOf(source),
  ];
}

function sentencesOf(source: Source, rule: VotingRule): string[] {
  const { words, language } = source;
  const { name, sentence } = methodWords[language][rule.method];
  const choosing = rule.method === 'yes-no' ? [words.majority(thresholdWords(source, rule.threshold), words.bases[rule.base])] : [`${name}.`, sentence];
  return [
    ...choosing,
    ...consentSentences(source, rule),
    rule.quorum === null ? words.noQuorum : words.quorum(quorumWords(source, rule.quorum)),
    ...callSentences(source, rule),
    ...collegeSentences(source, rule),
    ...(areOrganisations(rule) ? [words.organisationsVote] : []),
    words.secrecies[rule.secrecy],
    ...('options' in rule ? [rule.ties === 'lot' ? words.tieByLot : words.tieDeclared] : []),
    ...allowedSentences(source, rule),
  ];
}

/** `>1/2` as "more than 1/2", `>=2/3` as "at least 2/3". */
export function thresholdWords({ words }: Source, threshold: string): string {
  const share = threshold.replace(/^>=?/, '');
  return threshold.startsWith('>=') ? words.atLeast(share) : words.moreThan(share);
}

/** A quorum in words: a share of the roll, half plus one, a number, or the greatest of several. */
export function quorumWords(source: Source, quorum: CallQuorum): string {
  const { words } = source;
  if (quorum === 'half-plus-one') return areOrganisations(source.file.round.terms.rule) ? words.halfOfVotesPlusOne : words.halfPlusOne;
  if (typeof quorum === 'string') return words.ofTheRoll(thresholdWords(source, quorum));
  if ('members' in quorum) return source.voters(quorum.members);
  return quorum.max.map((form) => quorumWords(source, form)).join(words.andAtLeast);
}

function callSentences(source: Source, { furtherCalls = [] }: VotingRule): string[] {
  return furtherCalls.map(({ after, lasts, quorum }) =>
    source.words.furtherCall(delayWords(source, after), delayWords(source, lasts), quorum === null ? null : quorumWords(source, quorum)),
  );
}

function delayWords({ words, figures }: Source, delay: string): string {
  const many = Number(delay.replaceAll(/\D/g, ''));
  const [number, isOne] = [figures.number(many), figures.isOne(many)];
  return delay.startsWith('PT') ? words.hours(number, isOne) : words.days(number, isOne);
}

function consentSentences(source: Source, rule: VotingRule): string[] {
  if (rule.method !== 'consent') return [];
  const { words } = source;
  const setAside = rule.setAside === 'all-others' ? words.setAsideByAll : words.setAsideByShare(thresholdWords(source, rule.setAside));
  return [setAside, ...(rule.reviewOn === undefined ? [] : [words.reviewOn(rule.reviewOn)])];
}

function collegeSentences({ words }: Source, rule: VotingRule): string[] {
  if (rule.method !== 'yes-no' || !rule.colleges) return [];
  const weights = rule.colleges.weights.map(({ college, weight }) => `${words.colleges[college]} ${weight}`);
  return [words.byCollege(weights.join(', ')), words.aggregations[rule.colleges.aggregation]];
}

function allowedSentences({ file, words, figures }: Source, { proxies, extension }: VotingRule): string[] {
  const most = mostProxies(proxies?.most ?? null, file.roll.length);
  return [
    ...(proxies ? [words.proxiesAllowed(figures.number(most), figures.isOne(most))] : []),
    ...(extension ? [words.extensionAllowed(words.hours(figures.number(extension.mostHours), figures.isOne(extension.mostHours)))] : []),
  ];
}

/** What could be chosen, in the order of the ballot; nothing for yes and no. */
function optionsOf(source: Source): Block[] {
  const { words, figures, file } = source;
  const { options = [] } = file.round.terms;
  if (options.length === 0) return [];
  const hasDetails = options.some(({ detail }) => detail);
  const hasCosts = options.some(({ cost }) => cost !== undefined);
  const { option, detail, cost } = words.terms;
  const columns = [{ name: option }, ...(hasDetails ? [{ name: detail }] : []), ...(hasCosts ? [{ name: cost, figures: true }] : [])];
  const rows = options.map((one) => [
    cell(source.said(one.label)),
    ...(hasDetails ? [cell(source.said(one.detail ?? ''))] : []),
    ...(hasCosts ? [figure(one.cost === undefined ? '' : figures.number(one.cost))] : []),
  ]);
  return [table(words.headings.options, columns, rows)];
}

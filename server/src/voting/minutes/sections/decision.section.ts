import { areOrganisations } from '@palabre/shared/voting';
import type { Block } from '../minutes.document';
import { fact, facts, hash, heading, paragraph } from '../minutes.blocks';
import type { Source } from '../minutes.source';
import { methodWords } from '../words/methods.words';

/** What was decided comes first, in words. */
export function decisionSection(source: Source): Block[] {
  const { file, words, figures } = source;
  const { outcome, winners, counts } = file.result;
  const count = counts && words.counted(figures.number(counts.yes), figures.number(counts.no), figures.number(counts.abstain));
  return [
    heading(2, words.headings.decision),
    paragraph(`${words.outcomes[outcome]}.`, 'decision'),
    ...(count === null ? [] : [paragraph(count)]),
    ...(winners.length === 0 ? [] : [chosen(source, winners)]),
    paragraph(participationOf(source)),
  ];
}

function participationOf(source: Source): string {
  const { words, figures, file } = source;
  const { cast, members } = file.result.participation;
  if (areOrganisations(file.round.terms.rule)) return words.participationInVotes(figures.number(cast), figures.number(members));
  return words.participation(figures.number(cast), figures.isOne(cast), source.persons(members));
}

/** The sentence is ours, the labels are theirs: each keeps its language. */
function chosen(source: Source, winners: readonly string[]): Block {
  const [before = '', after = ''] = source.words.chosen('\n').split('\n');
  return { kind: 'paragraph', runs: [{ text: before }, ...source.options(winners).map((run) => ({ ...run, bold: true })), { text: after }] };
}

/** What was voted on, when, and how this round is found again. */
export function roundSection(source: Source): Block[] {
  const { file, words, figures, language } = source;
  const { round, chain } = file;
  const { question, rule, opensAt, closesAt, call = 1 } = round.terms;
  const { terms } = words;
  const closed = source.events('closed')[0]?.at ?? round.closedAt;
  return [
    heading(2, words.headings.round),
    facts([
      fact(terms.group, source.said(round.group.name)),
      fact(terms.proposal, source.said(round.proposal.title)),
      fact(terms.question, source.said(question)),
      fact(terms.method, methodWords[language][rule.method].name),
      fact(terms.call, words.callNumber(call)),
      fact(terms.opening, figures.moment(opensAt)),
      fact(terms.announcedClose, figures.moment(closesAt)),
      fact(terms.close, figures.moment(closed)),
      fact(terms.roundId, hash(round.roundId)),
      fact(terms.events, figures.number(chain.length)),
      fact(terms.head, hash(source.head)),
    ]),
    ...extensions(source),
    paragraph(words.utc, 'note'),
  ];
}

function extensions(source: Source): Block[] {
  return source.events('extended').map(({ body }) => ({
    kind: 'paragraph',
    runs: [{ text: `${source.words.extended(source.figures.moment(String(body.closesAt)))} ` }, source.said(String(body.reason))],
  }));
}

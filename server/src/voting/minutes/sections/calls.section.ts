import type { EarlierCall } from '@palabre/shared/counting';
import { ruleOfCall, type RoundResult } from '@palabre/shared/voting';
import type { Block, Cell } from '../minutes.document';
import { cell, figure, hash, heading, paragraph, table } from '../minutes.blocks';
import type { Source } from '../minutes.source';
import { quorumWords } from './rule.section';

/** The calls before this one missed their quorum: each with its figures. */
export function callsSection(source: Source): Block[] {
  const { file, words } = source;
  const { call = 1, rule } = file.round.terms;
  const follows = file.result.outcome === 'no-quorum' && (rule.furtherCalls?.length ?? 0) >= call;
  return [
    heading(2, words.headings.calls),
    ...(call === 1 ? [paragraph(words.firstCallOnly)] : earlierOf(source)),
    ...(follows ? [paragraph(words.callFollows)] : []),
  ];
}

function earlierOf(source: Source): Block[] {
  const { file, words } = source;
  const { call: callName, opening, close, quorum, members, cast, outcome } = words.terms;
  const { previousHead = '' } = file.round.terms;
  if (!file.earlier?.length) return [{ kind: 'paragraph', runs: [{ text: `${words.earlierUnknown} ` }, hash(previousHead)] }];
  const columns = [
    { name: callName },
    { name: opening },
    { name: close },
    { name: quorum },
    { name: members, figures: true },
    { name: cast, figures: true },
    { name: outcome },
  ];
  const own = { chain: file.chain, result: file.result };
  return [
    table(
      words.captions.calls,
      columns,
      [...file.earlier, own].map((one, place) => rowOf(source, one, place + 1)),
    ),
    paragraph(words.discarded),
  ];
}

function rowOf(source: Source, { chain, result }: Pick<EarlierCall, 'chain'> & { result: RoundResult }, call: number): Cell[] {
  const { words, figures } = source;
  const at = (kind: string): string => figures.moment(chain.find((event) => event.kind === kind)?.at ?? '');
  const { quorum } = ruleOfCall(source.file.round.terms.rule, call);
  return [
    cell(words.callNumber(call)),
    cell(at('opened')),
    cell(at('closed')),
    cell(quorum === null ? words.noQuorum : quorumWords(source, quorum)),
    figure(figures.number(result.participation.members)),
    figure(figures.number(result.participation.cast)),
    cell(words.outcomes[result.outcome]),
  ];
}

import type { CollegeResult, Condition, Counts } from '@palabre/shared/voting';
import type { Block } from '../minutes.document';
import { cell, figure, heading, paragraph, table } from '../minutes.blocks';
import type { Source } from '../minutes.source';
import { consentTables } from './consent.sections';
import { choiceTables } from './choice.tables';
import { thresholdWords } from './rule.section';

const choices = ['yes', 'no', 'abstain', 'blank'] as const;

/** The votes, or what was chosen with its ranking. */
export function resultSection(source: Source): Block[] {
  const { counts, colleges } = source.file.result;
  const tables = counts ? [votesTable(source, counts), ...(colleges ? collegeTables(source, colleges) : [])] : otherTables(source);
  return [heading(2, source.words.headings.result), ...tables];
}

const otherTables = (source: Source): Block[] => (source.file.round.terms.rule.method === 'consent' ? consentTables(source) : choiceTables(source));

function votesTable({ file, words, figures }: Source, counts: Counts): Block {
  const { choice, votes, shareOfCast } = words.terms;
  const columns = [{ name: choice }, { name: votes, figures: true }, { name: shareOfCast, figures: true }];
  const { cast } = file.result.participation;
  const rows = choices.map((one) => [cell(words.choices[one]), figure(figures.number(counts[one])), figure(figures.share(counts[one], cast))]);
  return table(words.captions.votes, columns, rows);
}

/** A college whose few ballots would give somebody away shows that it voted, not what. */
function collegeTables({ words, figures }: Source, colleges: readonly CollegeResult[]): Block[] {
  const { college, weight, members, cast } = words.terms;
  const names = [weight, members, cast, words.choices.yes, words.choices.no, words.choices.abstain];
  const rows = colleges.map((one) => {
    const sides = [one.split?.yes, one.split?.no, one.split?.abstain].map((votes) => figure(votes === undefined ? '–' : figures.number(votes)));
    return [cell(words.colleges[one.college]), figure(one.weight), figure(figures.number(one.members)), figure(figures.number(one.cast)), ...sides];
  });
  const hidden = colleges.some(({ split }) => split === null) ? [paragraph(words.tooFewToSplit, 'note')] : [];
  return [table(words.captions.colleges, [{ name: college }, ...names.map((name) => ({ name, figures: true }))], rows), ...hidden];
}

/** Each condition with numerator, denominator and threshold. */
export function conditionsSection(source: Source): Block[] {
  const { words, file } = source;
  const { conditions } = file.result;
  const { condition, obtained, share, required, met } = words.terms;
  const columns = [{ name: condition }, { name: obtained, figures: true }, { name: share, figures: true }, { name: required }, { name: met }];
  return [
    heading(2, words.headings.conditions),
    conditions.length === 0
      ? paragraph(words.noConditions)
      : table(
          words.captions.conditions,
          columns,
          conditions.map((one) => conditionRow(source, one)),
        ),
  ];
}

function conditionRow(source: Source, { name, num, den, threshold, percent, met }: Condition) {
  const { words, figures } = source;
  return [
    cell(words.terms[name]),
    figure(`${figures.number(num)}/${figures.number(den)}`),
    figure(percent === null ? '–' : figures.percent(percent)),
    cell(thresholdWords(source, threshold)),
    cell(met ? words.yes : words.no),
  ];
}

import { ConsentAnswer } from '@palabre/shared/voting';
import type { Block } from '../minutes.document';
import { cell, figure, heading, paragraph, table } from '../minutes.blocks';
import type { Source } from '../minutes.source';

/** What the method of the count file says of a circle, with the ids of its persons. */
interface CircleTally {
  concernsRecorded?: { who: string; reason: string }[];
  objections?: { who: string; reason: string; standing: boolean; invalidBy: string[] }[];
}

/** Objections with what became of them. Rounds by another method than consent ask for none. */
export function objectionsSection(source: Source): Block[] {
  const { words, file } = source;
  const { objections } = file.result.tally as CircleTally;
  const { person, objection, reason } = words.terms;
  const shown = (): Block => {
    if (!objections) return paragraph(words.noObjections);
    if (objections.length === 0) return paragraph(words.nobodyObjected);
    const rows = objections.map((one) => [
      cell(source.person(one.who)),
      cell(source.said(one.reason)),
      cell(one.standing ? words.objectionStands : words.objectionSetAside(source.persons(one.invalidBy.length))),
    ]);
    return table(
      words.captions.objections,
      [person, objection, reason].map((name) => ({ name })),
      rows,
    );
  };
  return [heading(2, words.headings.objections), shown()];
}

/** How many gave each answer, and the concerns that stay with the decision. */
export function consentTables(source: Source): Block[] {
  const { words, figures, file } = source;
  const { concernsRecorded = [] } = file.result.tally as CircleTally;
  const given = file.ballots.map(({ ballot }) => ('say' in ballot ? ballot.say : null));
  const rows = ConsentAnswer.options.map((one) => [cell(words.consents[one]), figure(figures.number(given.filter((say) => say === one).length))]);
  const counted = table(words.captions.answers, [{ name: words.terms.choice }, { name: words.terms.members, figures: true }], rows);
  if (concernsRecorded.length === 0) return [counted];
  const columns = [{ name: words.terms.person }, { name: words.terms.reserve }];
  const kept = concernsRecorded.map(({ who, reason }) => [cell(source.person(who)), cell(source.said(reason))]);
  return [counted, table(words.captions.reserves, columns, kept)];
}

import type { RoundExport } from '@palabre/shared/counting';
import type { College } from '@palabre/shared/people';
import { areOrganisations, votesOf } from '@palabre/shared/voting';
import type { Block } from '../minutes.document';
import { cell, fact, facts, figure, hash, heading, paragraph, table } from '../minutes.blocks';
import type { Source } from '../minutes.source';

/** Who could vote and how many did: numbers, never names of people. Where organisations vote, they and their votes are told. */
export function rollSection(source: Source): Block[] {
  const { file, words, figures } = source;
  const { terms } = words;
  const { members, cast, expressed, blank } = file.result.participation;
  const mandated = areOrganisations(file.round.terms.rule);
  const organisations = new Set(file.roll.map(({ organisation }) => organisation).filter((name) => name !== null)).size;
  return [
    heading(2, words.headings.roll),
    paragraph(words.rollFrozen),
    facts([
      fact(mandated ? terms.votesOnRoll : terms.members, figures.number(members)),
      organisations > 0 ? fact(terms.organisations, figures.number(organisations)) : null,
      fact(mandated ? terms.votesCast : terms.cast, figures.number(cast)),
      fact(terms.turnout, figures.share(cast, members)),
      fact(terms.expressed, figures.number(expressed)),
      fact(words.choices.blank, figures.number(blank)),
      fact(terms.rollSha256, hash(file.round.terms.rollSha256)),
    ]),
    ...(mandated ? [byMandate(source)] : byCollege(source)),
  ];
}

/** The organisations in the order of their names, with their votes. */
function byMandate({ file, words, figures }: Source): Block {
  const { organisation, votes } = words.terms;
  const rows = file.roll
    .toSorted((a, b) => ((a.organisation ?? '') < (b.organisation ?? '') ? -1 : 1))
    .map((line) => [cell(line.organisation ?? ''), figure(figures.number(votesOf(line)))]);
  return table(words.captions.mandates, [{ name: organisation }, { name: votes, figures: true }], rows);
}

/** Nothing where nobody on the roll has a college. */
function byCollege({ file, words, figures }: Source): Block[] {
  const voters = votersIn(file);
  const counts = new Map<College | null, { members: number; cast: number }>();
  for (const { personId, college } of file.roll) {
    const { members, cast } = counts.get(college as College | null) ?? { members: 0, cast: 0 };
    counts.set(college as College | null, { members: members + 1, cast: cast + (voters.has(personId) ? 1 : 0) });
  }
  if ([...counts.keys()].every((college) => college === null)) return [];
  const { college, members, cast, turnout } = words.terms;
  const columns = [{ name: college }, { name: members, figures: true }, { name: cast, figures: true }, { name: turnout, figures: true }];
  const inOrder = [...(Object.keys(words.colleges) as College[]), null].flatMap((name) => {
    const found = counts.get(name);
    return found ? [{ name: name === null ? words.noCollege : words.colleges[name], ...found }] : [];
  });
  const rows = inOrder.map((one) => [
    cell(one.name),
    figure(figures.number(one.members)),
    figure(figures.number(one.cast)),
    figure(figures.share(one.cast, one.members)),
  ]);
  return [table(words.captions.roll, columns, rows)];
}

/** Of a secret round the signatures say who has voted, of others the ballots. */
function votersIn({ ballots, signatures }: RoundExport): ReadonlySet<string> {
  return new Set([...signatures, ...ballots.flatMap((one) => ('personId' in one ? [one.personId] : []))]);
}

import type { CollegeResult, Counts } from '@palabre/shared/voting';
import type { Chart } from './chart.shape';
import type { Voice } from './charts.words';
import { stackScene, type Part, type StackRow } from './stack.rules';

const ofVote = {
  yes: { fill: 'v-for', on: 'surface', words: 'yes' },
  no: { fill: 'v-against', on: 'surface', words: 'no' },
  abstain: { fill: 'v-abstain', on: 'surface', words: 'abstentions' },
  blank: { fill: 'sunken', on: 'ink', words: 'blanks' },
  rest: { fill: 'v-abstain', on: 'surface', words: 'abstentionsAndBlanks' },
} as const;

function partOf(vote: keyof typeof ofVote, value: number, sum: number, { say, number, percent }: Voice): Part {
  const { fill, on, words } = ofVote[vote];
  const share = sum === 0 ? '' : ` (${percent(value / sum)})`;
  return { value, fill, on, inside: number(value), legend: `${say(words)} ${number(value)}${share}` };
}

/** Votes on one text. */
export function yesNoChart(counts: Counts, members: number, voice: Voice): Chart {
  const { say, number } = voice;
  const votes = (['yes', 'no', 'abstain', 'blank'] as const).filter((vote) => vote !== 'blank' || counts.blank > 0);
  const sum = counts.yes + counts.no + counts.abstain + counts.blank;
  const row = {
    label: say('everybody'),
    aside: say('ballotsOf', { cast: number(sum), members: number(members) }),
    parts: votes.map((vote) => partOf(vote, counts[vote], sum, voice)),
  };
  return {
    title: say('allCast'),
    table: {
      columns: [say('answer'), say('votes'), say('share')],
      rows: votes.map((vote) => [say(ofVote[vote].words), counts[vote], sum === 0 ? null : voice.percent(counts[vote] / sum)]),
    },
    draw: (width) => stackScene([row], width),
  };
}

/** Votes of each college; one with fewer than five ballots says only how many voted. */
export function collegesChart(colleges: readonly CollegeResult[], voice: Voice): Chart {
  const { say, number } = voice;
  const rows = colleges.map(({ college, weight, members, cast, split }): StackRow => {
    const row = {
      label: voice.college(college),
      aside: say('collegeAside', { weight, cast: number(cast), members: number(members) }),
    };
    if (!split) return { ...row, parts: [], hidden: say('hidden') };
    const votes = [['yes', split.yes] as const, ['no', split.no] as const, ['rest', split.abstain] as const];
    return { ...row, parts: votes.map(([vote, value]) => partOf(vote, value, split.yes + split.no + split.abstain, voice)) };
  });
  return {
    title: say('byCollege'),
    ...(colleges.some(({ split }) => split === null) && { reading: say('readColleges') }),
    table: {
      columns: [say('college'), say('weight'), say('members'), say('ballots'), say('yes'), say('no'), say('abstentionsAndBlanks')],
      rows: colleges.map(({ college, weight, members, cast, split }) => {
        const cell = (value: number | undefined) => value ?? say('hiddenCell');
        return [voice.college(college), weight, members, cast, cell(split?.yes), cell(split?.no), cell(split?.abstain)];
      }),
    },
    draw: (width) => stackScene(rows, width),
  };
}

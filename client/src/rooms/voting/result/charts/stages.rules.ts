import type * as z from 'zod/mini';
import type { Cell, Chart, ChartTable } from './chart.shape';
import type { ChartSentence, Voice } from './charts.words';
import { flowScene, type FlowEntry, type FlowStage } from './flow.rules';
import type { Meek, RunOff, Scottish } from './tally.schema';

/** A stage of any count that moves votes. */
export interface Stage {
  /** votes as the count has them: whole numbers, or exact decimals as text; whoever is absent has none */
  votes: Readonly<Record<string, number | string>>;
  /** with nobody any more */
  rest: number | string;
  quota: number | string | null;
  elected: readonly string[];
  excluded: readonly string[];
  /** what opened it: whose votes moved, and why */
  from: { ids: readonly string[]; why: 'surplus' | 'excluded' } | null;
}
interface Told {
  stages: readonly Stage[];
  unit: 'round' | 'stage';
  /** what whoever comes first has */
  won: 'majority' | 'elected';
  /** what votes that are with nobody are called */
  rest: ChartSentence;
}

export function runOffStages({ rounds, winners }: z.infer<typeof RunOff>): Told {
  const stages = rounds.map(({ votes, exhausted, excluded }, place): Stage => {
    const before = rounds[place - 1]?.excluded ?? [];
    const isLast = place === rounds.length - 1;
    return {
      votes,
      rest: exhausted,
      quota: null,
      elected: isLast ? winners : [],
      excluded,
      from: before.length > 0 ? { ids: before, why: 'excluded' } : null,
    };
  });
  return { stages, unit: 'round', won: 'majority', rest: 'exhausted' };
}

export function scottishStages({ stages, quota }: z.infer<typeof Scottish>): Told {
  const leaving = (place: number): readonly string[] => {
    const next = stages[place]?.from;
    return next && next.reason !== 'surplus' ? next.candidates : [];
  };
  const told = stages.map(({ votes, nonTransferable, elected, from }, place): Stage => ({
    votes,
    rest: nonTransferable,
    quota,
    elected,
    excluded: leaving(place + 1),
    from: from && { ids: from.candidates, why: from.reason === 'surplus' ? 'surplus' : 'excluded' },
  }));
  return { stages: told, unit: 'stage', won: 'elected', rest: 'nonTransferable' };
}

export function meekStages({ rounds, validBallots }: z.infer<typeof Meek>): Told {
  const stages = rounds.map(({ votes, quota, elected, defeated }, place): Stage => {
    const before = rounds[place - 1];
    const kept = Object.values(votes).reduce((sum, own) => sum + Number(own), 0);
    const why = before && (before.defeated.length > 0 ? 'excluded' : 'surplus');
    const ids = (why === 'excluded' ? before?.defeated : before?.elected) ?? [];
    return {
      votes,
      rest: Number(Math.max(0, validBallots - kept).toFixed(2)),
      quota,
      elected,
      excluded: defeated,
      from: why && ids.length > 0 ? { ids, why } : null,
    };
  });
  return { stages, unit: 'round', won: 'elected', rest: 'nonTransferable' };
}

/** Below this a change is the rounding of a count, not a vote. */
const least = 0.005;

/** Options in the order in which they stayed: whoever was elected first, then whoever was excluded last. */
function inOrder(stages: readonly Stage[]): string[] {
  const elected = stages.flatMap((stage) => stage.elected);
  const excluded = stages.flatMap((stage) => stage.excluded).toReversed();
  const first = Object.keys(stages[0]?.votes ?? {});
  return [...new Set([...elected, ...first.filter((id) => !excluded.includes(id)), ...excluded])];
}

/** Stages of a count as a flow. */
export function stagesChart(counted: Told, voice: Voice): Chart {
  const { stages, unit, rest } = counted;
  const { say, name, number } = voice;
  const ids = inOrder(stages);
  const valueAt = (id: string | null, place: number): number => Number((id === null ? stages[place]?.rest : stages[place]?.votes[id]) ?? 0);
  const entryOf = (id: string | null, place: number): FlowEntry => {
    const value = valueAt(id, place);
    const change = place === 0 ? 0 : value - valueAt(id, place - 1);
    const state = id === null ? 'rest' : stateOf(id, stages, place);
    return {
      label: id === null ? say(rest) : name(id),
      value,
      text: number(value),
      gained: change > least ? change : 0,
      lost: change < -least ? -change : 0,
      gain: change > least ? `+${number(change)}` : null,
      state,
      note: state !== 'gone' && id !== null ? noteOf(id, place, counted, voice) : null,
    };
  };
  const told = stages.map((stage, place): FlowStage => ({
    title: say(unit, { stage: place + 1 }),
    told: stage.from && say(stage.from.why === 'surplus' ? 'passSurplus' : 'passExcluded', { names: voice.list(stage.from.ids.map(name)) }),
    entries: [...ids, null].map((id) => entryOf(id, place)),
    quota: stage.quota === null ? null : { value: Number(stage.quota), text: say('quotaOf', { quota: number(Number(stage.quota)) }) },
  }));
  return {
    title: say('stages'),
    reading: say('readStages'),
    table: tableOf(ids, counted, voice),
    draw: (width) => flowScene(told, width),
  };
}

function tableOf(ids: readonly string[], counted: Told, voice: Voice): ChartTable {
  const { stages, unit, rest } = counted;
  const { say, name } = voice;
  const each = (cellOf: (stage: Stage) => Cell): Cell[] => stages.map(cellOf);
  const options = ids.map((id): ChartTable['rows'][number] => [name(id), ...each(({ votes }) => votes[id] ?? null), issueOf(id, counted, voice)]);
  const others: ChartTable['rows'][number] = [say(rest), ...each((stage) => stage.rest), null];
  const quotas: ChartTable['rows'][number] = [say('quota'), ...each(({ quota }) => quota), null];
  return {
    columns: [say('option'), ...stages.map((_, place) => say(unit, { stage: place + 1 })), say('issue')],
    rows: [...options, others, ...(stages.some(({ quota }) => quota !== null) ? [quotas] : [])],
  };
}

/** `elected` from the stage of the election on; `excluded` at the last stage at which it counts, and then gone. */
function stateOf(id: string, stages: readonly Stage[], place: number): FlowEntry['state'] {
  if (stages.slice(0, place + 1).some(({ elected }) => elected.includes(id))) return 'elected';
  if (stages.slice(0, place).some(({ excluded }) => excluded.includes(id))) return 'gone';
  return stages[place]?.excluded.includes(id) ? 'excluded' : 'in';
}

function noteOf(id: string, place: number, { stages, won }: Told, { say }: Voice): string | null {
  if (stages[place]?.elected.includes(id)) return say(won);
  return stages[place]?.excluded.includes(id) ? say('excluded') : null;
}

function issueOf(id: string, { stages, unit, won }: Told, { say }: Voice): string | null {
  const electedAt = stages.findIndex(({ elected }) => elected.includes(id));
  if (electedAt >= 0) return say(`${won}At`, { stage: say(unit, { stage: electedAt + 1 }) });
  const excludedAt = stages.findIndex(({ excluded }) => excluded.includes(id));
  return excludedAt >= 0 ? say('excludedAt', { stage: say(unit, { stage: excludedAt + 1 }) }) : null;
}

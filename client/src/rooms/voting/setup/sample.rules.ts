import { ballotKindOf, type Ballot, type ChoiceRule, type RoundOption } from '@palabre/shared/voting';

/** The same preferences for every method: four, three and two voters of one mind each, as far as there are options. */
const minds = [
  { voters: 4, order: [0, 1, 2] },
  { voters: 3, order: [1, 2, 0] },
  { voters: 2, order: [2, 1, 0] },
] as const;

/**
 * Nine ballots that three kinds of voters might cast.
 * @param options at least two
 */
export function sampleBallots(rule: ChoiceRule, options: readonly RoundOption[]): { ballot: Ballot; times: number }[] {
  return minds.map(({ voters, order }) => {
    const ranked = order.flatMap((place) => (options[place] ? [options[place].id] : []));
    return { ballot: ballotFor(rule, ranked), times: voters };
  });
}

/** @param ranked options, the best first */
function ballotFor({ method, options }: ChoiceRule, ranked: string[]): Ballot {
  const [best = '', second = best] = ranked;
  const number = (key: string, otherwise: number) => (typeof options[key] === 'number' ? options[key] : otherwise);
  const falling = (most: number, least: number) =>
    Object.fromEntries(ranked.map((id, place) => [id, Math.round(most - ((most - least) * place) / Math.max(1, ranked.length - 1))]));
  const forms: Record<Exclude<ReturnType<typeof ballotKindOf>, 'choice' | 'consent'>, () => Ballot> = {
    single: () => ({ approvals: [best] }),
    approvals: () => ({ approvals: [...new Set([best, second])] }),
    projects: () => ({ approvals: [...new Set([best, second])] }),
    ranking: () => ({ ranking: ranked.map((id) => [id]) }),
    grades: () => ({ grades: falling(Math.max(0, ((options.gradesWorstToBest as string[] | undefined)?.length ?? 1) - 1), 0) }),
    scores: () => ({ scores: falling(number('max', 10), number('min', 0)) }),
    points: () => ({ points: { [best]: number('points', 1) } }),
    votes: () => ({ votes: { [best]: Math.floor(Math.sqrt(number('credits', 1))) } }),
  };
  const kind = ballotKindOf(method);
  return kind === 'choice' || kind === 'consent' ? { choice: 'yes' } : forms[kind]();
}

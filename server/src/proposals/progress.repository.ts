import { Injectable } from '@nestjs/common';
import type { Progress } from '@palabre/shared/roadmap';
import type { Tx } from '../platform/database';
import type { ProgressSource } from '../roadmap';
import { ProposalActionEntity } from './proposal-action.entity';
import { ProposalEntity } from './proposal.entity';

const counts = [
  `count(distinct p.id) filter (where p.state <> 'withdrawn')::int as proposals`,
  `count(distinct p.id) filter (where p.state = 'voting')::int as "openRounds"`,
  `count(distinct p.id) filter (where p.state = 'adopted')::int as decisions`,
];

/** The id of a theme is the id of its actions up to the last dot. */
const themeOf = `regexp_replace(a.action_id, '\\.[0-9]+$', '')`;

/** Answers the roadmap's question, what has come of its actions, by counting proposals. */
@Injectable()
export class ProposalProgress implements ProgressSource {
  ofActions(tx: Tx, actionIds: readonly string[]): Promise<Map<string, Progress>> {
    return count(tx, 'a.action_id', actionIds);
  }

  ofThemes(tx: Tx, themeIds: readonly string[]): Promise<Map<string, Progress>> {
    return count(tx, themeOf, themeIds);
  }
}

async function count(tx: Tx, key: string, keys: readonly string[]): Promise<Map<string, Progress>> {
  const rows = await tx
    .createQueryBuilder(ProposalActionEntity, 'a')
    .innerJoin(ProposalEntity, 'p', 'p.id = a.proposal_id')
    .where(`${key} = any(:keys)`, { keys })
    .select([`${key} as key`, ...counts])
    .groupBy(key)
    .getRawMany<Progress & { key: string }>();
  return new Map(rows.map(({ key: id, ...progress }) => [id, progress]));
}

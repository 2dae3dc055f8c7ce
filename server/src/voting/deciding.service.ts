import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@palabre/shared/collab';
import { sha256Text, type Outcome, type RoundResult } from '@palabre/shared/voting';
import type { Tx } from '../platform/database';
import { Records } from '../platform/events';
import { Proposals } from '../proposals';
import { Chains } from './chain/chains.service';
import { RoundOpening } from './opening.service';
import type { RoundEntity } from './round.entity';
import { closedEvent } from './round.events';
import { RoundRepository } from './round.repository';

const fates = {
  adopted: 'adopted',
  rejected: 'rejected',
  'no-quorum': 'back-to-drafting',
  tied: 'back-to-drafting',
  consulted: 'back-to-drafting',
  objected: 'back-to-drafting',
} as const satisfies Record<Outcome, string>;

/** Publishing a result: the round is closed with it, the proposal moves, and the next call is prepared where the rule has one. */
@Injectable()
export class RoundDeciding {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly opening: RoundOpening,
    private readonly proposals: Proposals,
    private readonly chains: Chains,
    private readonly records: Records,
  ) {}

  /** Until the lot is drawn there is no result. */
  async wait(tx: Tx, { id }: RoundEntity): Promise<void> {
    await this.rounds.awaitLot(tx, id, this.records.now());
  }

  async decide(tx: Tx, round: RoundEntity, result: RoundResult): Promise<void> {
    await this.rounds.close(tx, round.id, round.closedAt ?? this.records.now(), result);
    const body = { outcome: result.outcome, resultSha256: sha256Text(canonicalJson(result)) };
    const head = await this.chains.append(tx, round.id, { kind: 'decided', body });
    await this.records.happened(tx, closedEvent(round, result.outcome));
    if (result.outcome === 'no-quorum' && (await this.opening.prepareNextCall(tx, round, head))) return;
    await this.proposals.conclude(tx, round.proposalId, fates[result.outcome], result.outcome);
  }
}

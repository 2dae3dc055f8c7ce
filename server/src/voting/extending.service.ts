import { Injectable } from '@nestjs/common';
import { personIdOf, type Actor } from '@palabre/shared/people';
import { votingErrors, type ExtendRound, type RoundTerms } from '@palabre/shared/voting';
import type { Tx } from '../platform/database';
import { DomainError } from '../platform/errors';
import { Records } from '../platform/events';
import { ChainRepository } from './chain/chain.repository';
import { Chains } from './chain/chains.service';
import type { RoundEntity } from './round.entity';
import { extendedEvent } from './round.events';
import { RoundRepository } from './round.repository';

const hour = 3_600_000;

/** Putting off the close of an open round: only later, only where the rule said so before the first ballot, and in all by no more hours than it said. */
@Injectable()
export class RoundExtending {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly chain: ChainRepository,
    private readonly chains: Chains,
    private readonly records: Records,
  ) {}

  async extend(tx: Tx, actor: Actor, round: RoundEntity, { closesAt, reason }: ExtendRound): Promise<void> {
    const until = new Date(closesAt);
    const opened = await this.chain.lastOf(tx, round.id, 'opened');
    const first = new Date((opened?.body.terms as RoundTerms | undefined)?.closesAt ?? round.closesAt);
    const latest = new Date(first.getTime() + (round.rule.extension?.mostHours ?? 0) * hour);
    if (this.records.now() >= round.closesAt) throw new DomainError(votingErrors.round_closed);
    if (until <= round.closesAt || until > latest) throw new DomainError(votingErrors.extension_refused, { latest: latest.toISOString() });
    await this.rounds.extend(tx, round.id, until);
    await this.chains.append(tx, round.id, { kind: 'extended', body: { closesAt: until.toISOString(), reason } });
    await this.records.happened(tx, extendedEvent({ ...round, closesAt: until }, personIdOf(actor)));
  }
}

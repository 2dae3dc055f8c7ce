import { Injectable } from '@nestjs/common';
import { areOrganisations, voteAsAlternate, type Hand } from '@palabre/shared/voting';
import type { Tx } from '../../platform/database';
import { enforce } from '../../platform/errors';
import { MandateRepository } from '../mandates/mandate.repository';
import { Proxies } from '../rolls/proxies.service';
import type { RollEntryEntity } from '../rolls/roll-entry.entity';
import { lineOf } from '../rolls/roll-line.mapping';
import type { RoundEntity } from '../round.entity';
import { BallotRepository } from './ballot.repository';

/** Whose ballot it is, and by whose hand it comes: their own, that of somebody who holds their proxy, or their alternate's. */
@Injectable()
export class Hands {
  constructor(
    private readonly proxies: Proxies,
    private readonly mandates: MandateRepository,
    private readonly ballots: BallotRepository,
  ) {}

  /** An alternate and their delegate do not vote at once: where organisations do, whoever casts is alone with the round. */
  async hold(tx: Tx, round: RoundEntity): Promise<void> {
    if (areOrganisations(round.rule)) await this.mandates.lock(tx, round.id);
  }

  /** The hand that a ballot asks to come by. */
  handOf({ rule }: RoundEntity, onBehalfOf: string | undefined): Hand {
    if (onBehalfOf === undefined) return 'voter';
    return areOrganisations(rule) ? 'alternate' : 'proxy';
  }

  /** @throws voting/not_on_roll without a proxy, voting/delegate_voted, voting/proxy_used */
  async require(tx: Tx, round: RoundEntity, { by, entry, personId }: { by: Hand; entry: RollEntryEntity; personId: string }): Promise<void> {
    if (by === 'proxy') await this.proxies.use(tx, round, { from: entry.personId, to: personId });
    else if (by === 'alternate') enforce(voteAsAlternate(personId, lineOf(entry), await this.handBefore(tx, entry)));
    else await this.endProxy(tx, round, personId);
  }

  /** Whoever votes takes their proxy back by it. @throws voting/proxy_used */
  async endProxy(tx: Tx, round: RoundEntity, personId: string): Promise<void> {
    if (round.rule.proxies) await this.proxies.revoke(tx, round, personId);
  }

  private async handBefore(tx: Tx, { roundId, personId }: RollEntryEntity): Promise<Hand | null> {
    return ((await this.ballots.find(tx, roundId, personId))?.by ?? null) as Hand | null;
  }
}

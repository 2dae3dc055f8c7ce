import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@palabre/shared/collab';
import { ruleOfCall, seedOf, sha256Text, type RoundResult } from '@palabre/shared/voting';
import { countRound } from '@palabre/shared/counting';
import type { Tx } from '../platform/database';
import { Papers } from './ballots/papers.reader';
import { ChainRepository } from './chain/chain.repository';
import { RollRepository } from './rolls/roll.repository';
import { ScrutineerRepository } from './rolls/scrutineer.repository';
import type { RoundEntity } from './round.entity';

/** Takes the ballots of a round and counts them with the rules of `shared`. */
@Injectable()
export class Counting {
  constructor(
    private readonly papers: Papers,
    private readonly roll: RollRepository,
    private readonly scrutineers: ScrutineerRepository,
    private readonly chains: ChainRepository,
  ) {}

  /** Mixes a secret urn and closes the ballots. @returns the hash that the chain will hold them to */
  async seal(tx: Tx, round: RoundEntity): Promise<string> {
    await this.papers.mix(tx, round);
    return sha256Text(canonicalJson(await this.papers.of(tx, round)));
  }

  /** @param seed of the lot; null before it is drawn, and where ties are declared */
  async count(tx: Tx, round: RoundEntity, seed: string | null): Promise<RoundResult> {
    const { id, rule, call, options, members } = round;
    const lines = (await this.roll.turnout(tx, [id])).get(id) ?? [];
    const collegeMembers = new Map(lines.map((line) => [line.college, line.members]));
    const ballots = await this.papers.counted(tx, round);
    return countRound({ rule: ruleOfCall(rule, call), options: options ?? [], members, collegeMembers, ballots, seed });
  }

  /** Whether somebody has committed to a secret, so that a lot can be drawn. */
  async hasLot(tx: Tx, { id }: RoundEntity): Promise<boolean> {
    return (await this.scrutineers.of(tx, id)).some(({ commitment }) => commitment !== null);
  }

  /** The seed of the lot; null while a secret is missing. */
  async seed(tx: Tx, { id, fingerprint }: RoundEntity): Promise<string | null> {
    const committed = (await this.scrutineers.of(tx, id)).filter(({ commitment }) => commitment !== null);
    const secrets = committed.flatMap(({ secret }) => (secret === null ? [] : [secret]));
    const closing = await this.chains.lastOf(tx, id, 'closed');
    if (secrets.length < committed.length || secrets.length === 0 || !closing) return null;
    return seedOf(fingerprint ?? '', closing.hash, secrets);
  }
}

import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@palabre/shared/collab';
import { countRound, ruleOfCall, seedOf, sha256Text, urnSha256, type Ballot, type RoundResult } from '@palabre/shared/voting';
import type { Tx } from '../platform/database';
import { BallotRepository } from './ballots/ballot.repository';
import { UrnRepository } from './ballots/urn.repository';
import { ChainRepository } from './chain/chain.repository';
import { RollRepository } from './rolls/roll.repository';
import { ScrutineerRepository } from './rolls/scrutineer.repository';
import type { RoundEntity } from './round.entity';

/** Ballots as they are counted. */
export type Counted = { ballot: Ballot; college: string | null }[];

/** Takes the ballots of a round and counts them with the rules of `shared`. */
@Injectable()
export class Counting {
  constructor(
    private readonly ballots: BallotRepository,
    private readonly urn: UrnRepository,
    private readonly roll: RollRepository,
    private readonly scrutineers: ScrutineerRepository,
    private readonly chains: ChainRepository,
  ) {}

  /** The ballots, with the hash that the chain will hold them to. A secret urn is mixed first, so that nothing in it says when a ballot came. */
  async empty(tx: Tx, round: RoundEntity): Promise<{ ballots: Counted; ballotsSha256: string }> {
    if (round.rule.secrecy === 'secret') {
      await this.urn.mix(tx, round.id);
      const ballots = await this.urn.all(tx, round.id);
      return { ballots, ballotsSha256: urnSha256(ballots) };
    }
    const ballots = await this.ballots.counted(tx, round.id);
    const named = ballots.map(({ personId, code, nonce, ballot }) => ({ personId, code, nonce, ballot }));
    return { ballots, ballotsSha256: sha256Text(canonicalJson(named)) };
  }

  /** The ballots of a round that is closed. */
  read(tx: Tx, { id, rule }: RoundEntity): Promise<Counted> {
    return rule.secrecy === 'secret' ? this.urn.all(tx, id) : this.ballots.counted(tx, id);
  }

  async count(tx: Tx, { id, rule, call, options, members }: RoundEntity, ballots: Counted, seed: string | null): Promise<RoundResult> {
    const lines = (await this.roll.turnout(tx, [id])).get(id) ?? [];
    const collegeMembers = new Map(lines.map((line) => [line.college, line.members]));
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

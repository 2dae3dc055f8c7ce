import { Injectable } from '@nestjs/common';
import { personIdOf, type Actor } from '@palabre/shared/people';
import {
  fingerprintText,
  longestRound,
  parseThreshold,
  rollText,
  shortestRound,
  votingErrors,
  type OpenRound,
  type RollLine,
  type VotingRule,
} from '@palabre/shared/voting';
import { day } from '../platform/clock';
import type { Tx } from '../platform/database';
import { DomainError } from '../platform/errors';
import { Records } from '../platform/events';
import { Proposals } from '../proposals';
import type { RoundEntity } from './round.entity';
import { openedEvent } from './round.events';
import { Rolls } from './rolls.service';
import { RoundRepository } from './round.repository';
import { sha256 } from './sha256';

/** Opening a round: text, roll and rule are frozen and fingerprinted in one transaction, or nothing happens. */
@Injectable()
export class RoundOpening {
  constructor(
    private readonly proposals: Proposals,
    private readonly rolls: Rolls,
    private readonly rounds: RoundRepository,
    private readonly records: Records,
  ) {}

  async open(tx: Tx, actor: Actor, input: OpenRound): Promise<string> {
    const opensAt = this.records.now();
    const { proposal, version } = await this.proposals.startVoting(tx, actor, input.proposalId);
    checkTerms(input, opensAt);
    const lines = await this.rolls.draw(tx, proposal.groupId);
    const round = this.compose(input, { opensAt, lines, proposal, version, openedBy: personIdOf(actor) ?? '' });
    await this.rounds.insert(tx, round);
    await this.rolls.freeze(tx, round.id, lines);
    await this.records.happened(tx, openedEvent(actor, round));
    return round.id;
  }

  private compose({ question, rule, closesAt }: OpenRound, frozen: Frozen): RoundEntity {
    const { opensAt, lines, proposal, version, openedBy } = frozen;
    const id = this.records.nextId();
    const terms = { question, rule, textSha256: version.sha256, rollSha256: sha256(rollText(lines)) };
    const times = { opensAt: opensAt.toISOString(), closesAt: new Date(closesAt).toISOString() };
    return {
      ...terms,
      id,
      proposalId: proposal.id,
      groupId: proposal.groupId,
      versionId: version.id,
      lang: proposal.lang,
      fingerprint: sha256(fingerprintText({ roundId: id, ...terms, ...times })),
      state: 'open',
      opensAt,
      closesAt: new Date(closesAt),
      openedBy,
      members: lines.length,
      closedAt: null,
      result: null,
    };
  }
}

interface Frozen {
  opensAt: Date;
  lines: RollLine[];
  proposal: { id: string; groupId: string; lang: string };
  version: { id: string; sha256: string };
  openedBy: string;
}

function checkTerms({ rule, closesAt }: OpenRound, now: Date): void {
  checkRule(rule);
  const length = new Date(closesAt).getTime() - now.getTime();
  if (length < shortestRound) throw new DomainError(votingErrors.closes_too_soon, { shortestSeconds: shortestRound / 1000 });
  if (length > longestRound) throw new DomainError(votingErrors.closes_too_late, { longestDays: Math.floor(longestRound / day) });
}

function checkRule({ threshold, quorum }: VotingRule): void {
  for (const text of [threshold, quorum]) {
    if (text !== null && !parseThreshold(text)) throw new DomainError(votingErrors.threshold_invalid, { threshold: text });
  }
}

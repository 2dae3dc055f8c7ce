import { Injectable } from '@nestjs/common';
import { personIdOf, type Actor } from '@palabre/shared/people';
import { delayOf, fingerprintText, rollText, votesOn, type OpenRound, type RoundTerms } from '@palabre/shared/voting';
import type { Tx } from '../platform/database';
import { DomainError } from '../platform/errors';
import { Records } from '../platform/events';
import { Proposals } from '../proposals';
import { Chains } from './chain/chains.service';
import type { RoundEntity } from './round.entity';
import { openedEvent, preparedEvent } from './round.events';
import { Rolls } from './rolls/rolls.service';
import { RoundRepository } from './round.repository';
import { sha256 } from './sha256';
import { checkTerms } from './terms.check';

/**
 * Preparing a round freezes the text and publishes the rule; opening it draws the roll and fingerprints everything, each in one transaction. A round
 * without an opening time is prepared and opened in the same one.
 */
@Injectable()
export class RoundOpening {
  constructor(
    private readonly proposals: Proposals,
    private readonly rolls: Rolls,
    private readonly rounds: RoundRepository,
    private readonly chains: Chains,
    private readonly records: Records,
  ) {}

  async prepare(tx: Tx, actor: Actor, input: OpenRound): Promise<string> {
    const now = this.records.now();
    const { proposal, version } = await this.proposals.startVoting(tx, actor, input.proposalId);
    checkTerms(input, now);
    const before = input.rule.method === 'consent' ? await this.rounds.lastConsent(tx, proposal.id) : null;
    const round = this.compose(input, { now, proposal, version, before, openedBy: personIdOf(actor) ?? '' });
    await this.announce(tx, round, input.scrutineers ?? [], await this.chains.previousHead(tx, round));
    if (input.opensAt === undefined) await this.open(tx, round, personIdOf(actor));
    else await this.records.happened(tx, preparedEvent(round, personIdOf(actor)));
    return round.id;
  }

  /**
   * The call after one that missed its quorum: the same words, rule and question, at its own time and with its own roll.
   * @returns null where the rule has no further call
   */
  async prepareNextCall(tx: Tx, failed: RoundEntity, previousHead: string | null): Promise<RoundEntity | null> {
    const next = failed.rule.furtherCalls?.[failed.call - 1];
    if (!next) return null;
    const opensAt = new Date(this.records.now().getTime() + delayOf(next.after));
    const round: RoundEntity = {
      ...failed,
      ...unopened,
      id: this.records.nextId(),
      call: failed.call + 1,
      previousCallId: failed.id,
      opensAt,
      closesAt: new Date(opensAt.getTime() + delayOf(next.lasts)),
    };
    await this.announce(tx, round, await this.rolls.scrutineerIds(tx, failed.id), previousHead);
    await this.records.happened(tx, preparedEvent(round, null));
    return round;
  }

  /** What would keep a prepared round from opening now, if anything. */
  async problemOf(tx: Tx, round: RoundEntity): Promise<DomainError | null> {
    try {
      await this.rolls.draw(tx, round);
      return null;
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }

  /** Draws the roll of a prepared round and opens it. Whoever opens late closes late: the time to vote is kept. */
  async open(tx: Tx, round: RoundEntity, openedBy: string | null): Promise<void> {
    const now = this.records.now();
    const late = Math.max(0, now.getTime() - round.opensAt.getTime());
    const lines = await this.rolls.draw(tx, round);
    const members = votesOn(lines);
    const commitments = await this.rolls.commitments(tx, round.id);
    const times = { opensAt: now, closesAt: new Date(round.closesAt.getTime() + late) };
    const terms = termsOf(
      { ...round, ...times },
      { rollSha256: sha256(rollText(lines)), commitments, previousHead: await this.chains.previousHead(tx, round) },
    );
    const fingerprint = sha256(fingerprintText(terms));
    await this.rounds.open(tx, round.id, { ...times, rollSha256: terms.rollSha256, fingerprint, members });
    await this.rolls.freeze(tx, round, lines);
    await this.chains.append(tx, round.id, { kind: 'opened', body: { terms, fingerprint, members, rollSha256: terms.rollSha256 } });
    await this.records.happened(tx, openedEvent({ ...round, ...times }, openedBy));
  }

  private async announce(tx: Tx, round: RoundEntity, scrutineers: string[], previousHead: string | null = null): Promise<void> {
    const { question, rule, options, textSha256, call } = round;
    await this.rounds.insert(tx, round);
    await this.chains.begin(tx, round.id);
    await this.rolls.nameScrutineers(tx, round, scrutineers);
    const body = { question, rule, textSha256, call, scrutineers, ...(options && { options }), ...(previousHead !== null && { previousHead }) };
    await this.chains.append(tx, round.id, { kind: 'prepared', body });
  }

  private compose({ question, rule, options, opensAt, closesAt }: OpenRound, { now, proposal, version, before, openedBy }: Beginning): RoundEntity {
    return {
      ...unopened,
      id: this.records.nextId(),
      question,
      rule,
      options: options ?? null,
      call: (before?.call ?? 0) + 1,
      previousCallId: before?.id ?? null,
      proposalId: proposal.id,
      groupId: proposal.groupId,
      versionId: version.id,
      textSha256: version.sha256,
      lang: proposal.lang,
      opensAt: opensAt === undefined ? now : new Date(opensAt),
      closesAt: new Date(closesAt),
      openedBy,
    };
  }
}

const unopened = { state: 'prepared', rollSha256: null, fingerprint: null, members: 0, closedAt: null, result: null } as const;

interface Beginning {
  now: Date;
  proposal: { id: string; groupId: string; lang: string };
  version: { id: string; sha256: string };
  /** the consent round that this one follows */
  before: RoundEntity | null;
  openedBy: string;
}

interface Fixed {
  rollSha256: string;
  commitments: Record<string, string>;
  previousHead: string | null;
}

/** What is fingerprinted: keys that say nothing are left out, so that a round of one call has the terms it always had. */
function termsOf(round: RoundEntity, { rollSha256, commitments, previousHead }: Fixed): RoundTerms {
  const { id, question, rule, options, textSha256, call } = round;
  return {
    roundId: id,
    question,
    rule,
    textSha256,
    rollSha256,
    opensAt: round.opensAt.toISOString(),
    closesAt: round.closesAt.toISOString(),
    ...(options && { options }),
    ...(call > 1 && { call }),
    ...(previousHead !== null && { previousHead }),
    ...(Object.keys(commitments).length > 0 && { commitments }),
  };
}

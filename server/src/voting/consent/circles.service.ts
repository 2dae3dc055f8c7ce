import { Injectable } from '@nestjs/common';
import { countRound, judgmentsIn, type Judgment } from '@palabre/shared/counting';
import { ballotCommitment, stepAfter, votingErrors, type ConsentStep, type RoundResult } from '@palabre/shared/voting';
import type { Tx } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { BallotRepository, type NamedPaper } from '../ballots/ballot.repository';
import type { CountTask } from '../counting.task';
import { ChainRepository } from '../chain/chain.repository';
import { Chains } from '../chain/chains.service';
import { RollRepository } from '../rolls/roll.repository';
import type { RoundEntity } from '../round.entity';

/** An answer of the circle, and the hash by which the chain knows it. */
export interface CircleAnswer extends NamedPaper {
  commitment: string;
}

type Asked = NonNullable<CountTask['circle']>;

/** A circle as it stands: who was asked, what was answered, what was said of objections, and what would come of it now. */
export interface Circle {
  persons: string[];
  answers: CircleAnswer[];
  judgments: Judgment[];
  result: RoundResult;
}

/** Where a circle is: its step, and what was said of objections, as the chain of its round tells them. */
@Injectable()
export class Circles {
  constructor(
    private readonly ballots: BallotRepository,
    private readonly roll: RollRepository,
    private readonly events: ChainRepository,
    private readonly chains: Chains,
  ) {}

  async step(tx: Tx, roundId: string): Promise<ConsentStep> {
    const last = await this.events.lastOf(tx, roundId, 'step');
    return (last?.body.step as ConsentStep | undefined) ?? 'clarify';
  }

  /** Rounds of every other rule have no steps. @throws voting/wrong_step */
  async requireStep(tx: Tx, { id, rule }: RoundEntity, step: ConsentStep): Promise<void> {
    if (rule.method !== 'consent') return;
    const now = await this.step(tx, id);
    if (now !== step) throw new DomainError(votingErrors.wrong_step, { step: now });
  }

  async moveOn(tx: Tx, round: RoundEntity, from: Exclude<ConsentStep, 'answer'>): Promise<void> {
    await this.requireStep(tx, round, from);
    await this.chains.append(tx, round.id, { kind: 'step', body: { step: stepAfter(from) } });
  }

  /** What a count needs of a circle beside its ballots. */
  async asked(tx: Tx, roundId: string): Promise<Asked> {
    return { roundId, persons: [...(await this.roll.ids(tx, roundId))].toSorted(), chain: await this.events.judgments(tx, roundId) };
  }

  async of(tx: Tx, { id, rule, members }: RoundEntity): Promise<Circle> {
    const { persons, chain } = await this.asked(tx, id);
    const answers = await this.answers(tx, id);
    const judgments = judgmentsIn(chain, id, answers);
    const result = countRound({
      rule,
      options: [],
      members,
      collegeMembers: new Map(),
      ballots: answers.map(withoutCollege),
      seed: null,
      circle: { persons, judgments },
    });
    return { persons, answers, judgments, result };
  }

  private async answers(tx: Tx, roundId: string): Promise<CircleAnswer[]> {
    const papers = await this.ballots.all(tx, roundId);
    return papers.map((paper) => ({ ...paper, commitment: ballotCommitment({ roundId, ...paper }) }));
  }
}

const withoutCollege = ({ personId, ballot }: CircleAnswer) => ({ personId, ballot, college: null });

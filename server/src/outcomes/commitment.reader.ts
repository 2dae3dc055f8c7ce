import { Injectable } from '@nestjs/common';
import type { GroupRole } from '@palabre/shared/groups';
import type { CommitmentView } from '@palabre/shared/outcomes';
import type { Actor } from '@palabre/shared/people';
import { People } from '../people';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import type { CommitmentEntity } from './commitment.entity';
import { CommitmentRepository } from './commitment.repository';
import { type FollowUp, presentCommitment, presentProgress } from './outcome.presenter';

/** Reading commitments: one query a kind of thing, however many there are. */
@Injectable()
export class CommitmentReader {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  async ofProposal(tx: Tx, actor: Actor, role: GroupRole | null, proposalId: string): Promise<CommitmentView[]> {
    return this.views(tx, actor, role, await this.commitments.ofProposals(tx, [proposalId]));
  }

  /** In the order of the commitments. */
  async views(tx: Tx, actor: Actor, role: GroupRole | null, commitments: CommitmentEntity[]): Promise<CommitmentView[]> {
    const measurements = await this.commitments.measurements(
      tx,
      commitments.map(({ id }) => id),
    );
    const involved = [...commitments.map(({ ownerId }) => ownerId), ...measurements.map(({ authorId }) => authorId)];
    const people = await this.people.cards(tx, [...new Set(involved)]);
    return commitments.map((commitment) =>
      presentCommitment(
        commitment,
        measurements.filter(({ commitmentId }) => commitmentId === commitment.id),
        { actor, role, people },
      ),
    );
  }

  /** How far every commitment that follows from these proposals has come. */
  async followUps(tx: Tx, proposalIds: string[]): Promise<FollowUp[]> {
    const commitments = await this.commitments.ofProposals(tx, proposalIds);
    const newest = await this.commitments.newestMeasurements(
      tx,
      commitments.map(({ id }) => id),
    );
    const thisYear = this.clock.now().getUTCFullYear();
    return commitments.map((commitment) => ({
      proposalId: commitment.proposalId,
      reviewOn: commitment.reviewOn,
      progress: presentProgress(commitment, newest.get(commitment.id), thisYear),
    }));
  }
}

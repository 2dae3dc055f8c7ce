import { Injectable } from '@nestjs/common';
import { votingErrors, type RollLine } from '@palabre/shared/voting';
import { Groups } from '../../groups';
import { People } from '../../people';
import type { Tx } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { MandateRepository } from './mandate.repository';

/** The roll of a round in which organisations vote. */
@Injectable()
export class MandatedRoll {
  constructor(
    private readonly groups: Groups,
    private readonly people: People,
    private readonly mandates: MandateRepository,
  ) {}

  /**
   * A line for each mandate of the group, by its delegate; colleges are of people, and stand on none. An alternate who has left is left out.
   * @throws voting/mandate_stale where a delegate no longer votes in the group: an organisation does not lose its voice in silence
   */
  async lines(tx: Tx, groupId: string): Promise<RollLine[]> {
    const mandates = await this.mandates.of(tx, groupId);
    const voters = new Set(await this.groups.voters(tx, groupId));
    const stale = mandates.filter(({ delegateId }) => !voters.has(delegateId)).map(({ organisationName }) => organisationName);
    if (stale.length > 0) throw new DomainError(votingErrors.mandate_stale, { organisations: stale.slice(0, 20) });
    const delegates = await this.people.rollLines(
      tx,
      mandates.map(({ delegateId }) => delegateId),
    );
    const names = new Map(delegates.map(({ personId, name }) => [personId, name]));
    return mandates.map(({ delegateId: personId, alternateId, organisationName: organisation, votes, maySplit: split }) => {
      const alternate = alternateId !== null && voters.has(alternateId) ? alternateId : null;
      return { personId, name: names.get(personId) ?? '', organisation, college: null, mandate: { votes, alternate, split } };
    });
  }
}

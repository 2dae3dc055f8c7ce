import { Injectable } from '@nestjs/common';
import type { Actor } from '@palabre/shared/people';
import { giveMandate, votingErrors, type GiveMandate, type Mandate } from '@palabre/shared/voting';
import { Groups } from '../../groups';
import { Organisations, People } from '../../people';
import { UnitOfWork, type Tx } from '../../platform/database';
import { DomainError, enforce } from '../../platform/errors';
import { MandateRepository } from './mandate.repository';

/** For whom delegates vote in a group, for those who facilitate it. */
@Injectable()
export class Mandates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly groups: Groups,
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly mandates: MandateRepository,
  ) {}

  list(actor: Actor, groupId: string): Promise<Mandate[]> {
    return this.unitOfWork.read(async (tx) => {
      await this.enter(tx, actor, groupId);
      return this.present(tx, groupId);
    });
  }

  /** In the place of the one that the organisation had. @returns all mandates of the group @throws voting/mandate_delegate_taken */
  give(actor: Actor, groupId: string, organisationId: string, given: GiveMandate): Promise<Mandate[]> {
    return this.unitOfWork.run(async (tx) => {
      await this.enter(tx, actor, groupId);
      await this.mandates.lock(tx, groupId);
      enforce(giveMandate(given, new Set(await this.groups.voters(tx, groupId))));
      await this.organisations.find(tx, organisationId);
      const mandate = { groupId, organisationId, ...given };
      if (await this.mandates.isTaken(tx, mandate)) throw new DomainError(votingErrors.mandate_delegate_taken);
      await this.mandates.keep(tx, mandate);
      return this.present(tx, groupId);
    });
  }

  /** @throws voting/mandate_not_found */
  remove(actor: Actor, groupId: string, organisationId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.enter(tx, actor, groupId);
      if (!(await this.mandates.remove(tx, groupId, organisationId))) throw new DomainError(votingErrors.mandate_not_found);
    });
  }

  private async present(tx: Tx, groupId: string): Promise<Mandate[]> {
    const mandates = await this.mandates.of(tx, groupId);
    const cards = await this.people.cards(
      tx,
      mandates.flatMap(({ delegateId, alternateId }) => (alternateId === null ? [delegateId] : [delegateId, alternateId])),
    );
    return mandates.map(({ organisationId, organisationName, delegateId, alternateId, votes, maySplit }) => ({
      organisation: { id: organisationId, name: organisationName },
      delegate: cards.get(delegateId) ?? null,
      alternate: cards.get(alternateId ?? '') ?? null,
      votes,
      maySplit,
    }));
  }

  private async enter(tx: Tx, actor: Actor, groupId: string): Promise<void> {
    enforce(await this.groups.facilitation(tx, actor, groupId));
  }
}

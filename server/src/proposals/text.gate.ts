import { Injectable } from '@nestjs/common';
import { Id } from '@palabre/shared/kernel';
import { visitor, type Actor } from '@palabre/shared/people';
import { readProposal, writeProposal } from '@palabre/shared/proposals';
import type { Access, Affected, CollabGate, Credentials, Participant } from '../collab';
import { Identity, People } from '../people';
import { UnitOfWork } from '../platform/database';
import { DomainError } from '../platform/errors';
import type { Published } from '../platform/events';
import { ProposalAccess } from './proposal.access';
import { ProposalRepository } from './proposal.repository';

/** After one of these somebody may write, or read, who could not before, or the other way round. */
const kindsThatChangeRights = /^(?:people\.|groups\.member_|proposals\.state_changed$)/;

/** Answers the drafting engine's question, who may open and write a text, by the policies that all other uses ask too. */
@Injectable()
export class ProposalTextGate implements CollabGate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identity: Identity,
    private readonly people: People,
    private readonly proposals: ProposalRepository,
    private readonly ways: ProposalAccess,
  ) {}

  /** Who has no name yet is nobody here: a cursor carries a name. */
  async identify(credentials: Credentials): Promise<Participant | null> {
    const proof = await this.identity.prove(credentials).catch(nobodyIfRefused);
    if (!proof?.named || proof.actor.kind !== 'person') return null;
    const { personId } = proof.actor;
    const { name } = await this.unitOfWork.read((tx) => this.people.card(tx, personId));
    return { personId, name };
  }

  access(person: Participant | null, documentId: string): Promise<Access> {
    return this.unitOfWork.read(async (tx) => {
      const proposal = Id.safeParse(documentId).success ? await this.proposals.findByDocument(tx, documentId) : null;
      if (!proposal) return 'unknown';
      const actor = actorOf(person);
      const situation = await this.ways.situation(tx, actor, proposal);
      if (writeProposal(actor, situation).allowed) return 'writer';
      return readProposal(actor, situation).allowed ? 'reader' : 'refused';
    });
  }

  whoseRightsChange({ kind, subject }: Published): Affected | null {
    if (!kindsThatChangeRights.test(kind)) return null;
    return subject.kind === 'person' ? { personId: subject.id } : 'everybody';
  }
}

/** Being an administrator changes nothing about who reads and writes a text, so it need not be known here. */
const actorOf = (person: Participant | null): Actor => (person ? { kind: 'person', personId: person.personId, role: 'member' } : visitor);

function nobodyIfRefused(error: unknown): null {
  if (error instanceof DomainError) return null;
  throw error;
}

import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { peopleErrors } from '@palabre/shared/people';
import type { Request } from 'express';
import { DomainError } from '../platform/errors';
import { offersTicket } from '../platform/http';
import type { Proof } from './credentials.service';
import { Identity } from './identity.service';

export type ProvenRequest = Request & { proof: Proof };

const NAMELESS = Symbol('nameless');

/** Routes that somebody without a name yet may use: the way to a name. */
export const AllowsNameless = () => SetMetadata(NAMELESS, true);

/**
 * Finds out who acts, for every route. It refuses nobody for what they are: policies do, in the use cases. The one exception is
 * the same for all rooms: who has no name yet changes nothing, so that no comment and no vote comes from nobody.
 */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly identity: Identity,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<ProvenRequest>();
    // it opens a socket and does nothing else
    if (offersTicket(request)) throw new DomainError(peopleErrors.sign_in_required);
    request.proof = await this.identity.prove(request);
    const { actor, named } = request.proof;
    const nameless = actor.kind === 'person' && !named && !['GET', 'HEAD'].includes(request.method);
    if (nameless && !this.reflector.getAllAndOverride<boolean>(NAMELESS, [context.getHandler(), context.getClass()])) {
      throw new DomainError(peopleErrors.name_required);
    }
    return true;
  }
}

import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@palabre/shared/people';
import type { ProvenRequest } from './actor.guard';
import type { Proof } from './credentials.service';

/** Who acts, as the guard found out: `@CurrentActor() actor: Actor`. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest<ProvenRequest>().proof.actor,
);

/** The session of the request; null with an access token or without an account. */
export const CurrentSession = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | null => context.switchToHttp().getRequest<ProvenRequest>().proof.session?.id ?? null,
);

/** How the actor proved who they are. */
export const CurrentProof = createParamDecorator((_: unknown, context: ExecutionContext): Proof => context.switchToHttp().getRequest<ProvenRequest>().proof);

import { kernelErrors } from '@palabre/shared/kernel';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { minute } from '../clock';
import { DomainError } from '../errors';

/** How often something may be asked for: at most so many times within so many milliseconds, counted for each of what is named. */
export interface RateLimit<Counted extends string = string> {
  counted: Counted;
  within: number;
  atMost: number;
}

/** What a request counts for; undefined when this limit is not about it. */
export type KeyOf = (request: Request) => string | undefined;

/** Of an IPv6 address the network counts, since one household has billions of them. */
export const addressOf: KeyOf = ({ ip = '' }) => ipKeyGenerator(ip);

const refuseMany = (request: Request, _response: Response, next: NextFunction): void => {
  const resetTime = (request as Request & { rateLimit?: { resetTime?: Date } }).rateLimit?.resetTime;
  const retryAfterSeconds = resetTime ? Math.max(1, Math.ceil((resetTime.getTime() - Date.now()) / 1000)) : minute / 1000;
  next(new DomainError(kernelErrors.too_many_requests, { retryAfterSeconds }));
};

/**
 * Counts requests in the memory of this node, and refuses what is too much.
 * @param givesBack asked once a request is answered: whether it should not have counted
 */
export function limitRequests({ within, atMost }: RateLimit, keyOf: KeyOf, givesBack?: (request: Request) => boolean): RequestHandler {
  return rateLimit({
    windowMs: within,
    limit: atMost,
    keyGenerator: (request) => keyOf(request) ?? '',
    skip: (request) => keyOf(request) === undefined,
    skipSuccessfulRequests: givesBack !== undefined,
    requestWasSuccessful: (request) => givesBack?.(request) ?? false,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: refuseMany,
  });
}

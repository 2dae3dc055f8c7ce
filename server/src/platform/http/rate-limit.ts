import { kernelErrors } from '@palabre/shared/kernel';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { minute } from '../clock';
import { DomainError } from '../errors';

const refuseMany = (request: Request, _response: Response, next: NextFunction): void => {
  const resetTime = (request as Request & { rateLimit?: { resetTime?: Date } }).rateLimit?.resetTime;
  const retryAfterSeconds = resetTime ? Math.max(1, Math.ceil((resetTime.getTime() - Date.now()) / 1000)) : minute / 1000;
  next(new DomainError(kernelErrors.too_many_requests, { retryAfterSeconds }));
};

/** At most `perMinute` requests of one address; a whole assembly may sit behind one. */
export function limitRequests(perMinute: number): RequestHandler {
  return rateLimit({ windowMs: minute, limit: perMinute, standardHeaders: 'draft-8', legacyHeaders: false, handler: refuseMany });
}

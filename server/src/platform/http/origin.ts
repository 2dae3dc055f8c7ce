import { kernelErrors } from '@palabre/shared/kernel';
import type { NextFunction, Request, Response } from 'express';
import { DomainError } from '../errors';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may come from the page that sent it. A browser always sends `Origin` with a request that changes
 * something; a program sends none, and carries no cookie of ours either.
 * @param allowed origins besides the one the request was made to
 */
export function isOwnOrigin(origin: string | undefined, host: string | undefined, allowed: ReadonlySet<string>): boolean {
  if (origin === undefined) return true;
  if (allowed.has(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Refuses forged requests (CSRF): state may be changed from our own pages only. */
export function checkOrigin(allowed: ReadonlySet<string>) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    const cookieWithoutOrigin =
      request.headers.origin === undefined && request.headers.cookie !== undefined && request.headers['sec-fetch-site'] === 'cross-site';
    const own = isOwnOrigin(request.headers.origin, request.headers.host, allowed) && !cookieWithoutOrigin;
    next(safe.has(request.method) || own ? undefined : new DomainError(kernelErrors.foreign_origin));
  };
}

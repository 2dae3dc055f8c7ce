import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

const log = new Logger('http');

/** One line a request: the route's pattern, never the path, the address or the person. */
export function requestLog(request: Request & { id?: string }, response: Response, next: NextFunction): void {
  request.id = randomUUID();
  response.setHeader('X-Request-Id', request.id);
  const started = process.hrtime.bigint();
  response.once('finish', () => {
    const milliseconds = Number((process.hrtime.bigint() - started) / 10_000n) / 100;
    const route = (request.route as { path?: string } | undefined)?.path ?? 'static';
    log.debug({ message: 'request', requestId: request.id, method: request.method, route, status: response.statusCode, milliseconds });
  });
  next();
}

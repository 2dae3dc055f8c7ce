import { STATUS_CODES } from 'node:http';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { kernelErrors, type ErrorSpec, type Problem } from '@palabre/shared/kernel';
import type { Request, Response } from 'express';
import { DomainError } from '../errors';
import { InvalidInput } from './invalid-input';
import { statusOf } from './status';

type Body = Pick<Problem, 'details' | 'errors'>;

/** Every error answer of the API: a problem document (RFC 9457) with a stable code. What is not ours to explain is logged and answered without detail. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request & { id?: string }>();
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return void response.end();
    const { spec, status, body } = this.explain(error, request);
    const problem: Problem = { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, code: spec.code, requestId: request.id, ...body };
    if (status === 429 && typeof body.details?.retryAfterSeconds === 'number') response.setHeader('Retry-After', body.details.retryAfterSeconds);
    response.status(status).type('application/problem+json').send(JSON.stringify(problem));
  }

  private explain(error: unknown, request: Request & { id?: string }): { spec: ErrorSpec; status: number; body: Body } {
    if (error instanceof DomainError) return { spec: error.spec, status: statusOf(error.spec), body: { details: error.details } };
    if (error instanceof InvalidInput) return { spec: kernelErrors.invalid_input, status: 400, body: { errors: error.issues } };
    const status = statusFrom(error);
    if (status === 413) return { spec: kernelErrors.body_too_large, status, body: {} };
    if (status === 404) return { spec: kernelErrors.unknown_route, status, body: {} };
    if (status && status < 500) return { spec: kernelErrors.invalid_input, status, body: {} };
    this.log.error({ message: 'unexpected error', requestId: request.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    return { spec: kernelErrors.unexpected, status: 500, body: {} };
  }
}

/** Errors of the framework and of the body parsers carry their status. */
function statusFrom(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : undefined;
}

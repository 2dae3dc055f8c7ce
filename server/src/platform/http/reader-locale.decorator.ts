import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { negotiateLocale, type Locale } from '@palabre/shared/kernel';
import type { Request } from 'express';

/** The language the answer is read in: the first of ours in `Accept-Language` (RFC 9110, 12.5.4). */
export const ReaderLocale = createParamDecorator((_: unknown, context: ExecutionContext): Locale => {
  const request = context.switchToHttp().getRequest<Request>();
  return negotiateLocale(request.acceptsLanguages());
});

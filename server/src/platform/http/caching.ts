import type { NextFunction, Request, Response } from 'express';

/** An answer is one person's and one moment's: whoever keeps it asks first whether it still holds, which its ETag tells without sending it again. */
export function keepPrivately(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'private, no-cache');
  next();
}

import fs from 'node:fs';
import type { NextFunction, Request, Response } from 'express';
import sirv from 'sirv';

const serverPath = /^\/(api|socket\.io|collab)(\/|$|\?)/;

/** The built client: hashed assets for ever, the page itself never cached, every other address the page. */
export function clientFiles(folder: string) {
  if (!fs.existsSync(folder)) return (_request: Request, _response: Response, next: NextFunction): void => next();
  const serve = sirv(folder, {
    single: true,
    etag: true,
    setHeaders: (response, path) => response.setHeader('Cache-Control', path.startsWith('/assets/') ? 'public,max-age=31536000,immutable' : 'no-cache'),
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    if (serverPath.test(request.url) || !['GET', 'HEAD'].includes(request.method)) return next();
    serve(request, response, next);
  };
}

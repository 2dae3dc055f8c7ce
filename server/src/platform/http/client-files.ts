import fs from 'node:fs';
import type { NextFunction, Request, Response } from 'express';
import sirv from 'sirv';

const serverPath = /^\/(api|socket\.io|collab)(\/|$|\?)/;

/** The built client: hashed assets for ever, the page itself never cached, every other address the page. */
export function clientFiles(folder: string) {
  if (!fs.existsSync(folder)) return (_request: Request, _response: Response, next: NextFunction): void => next();
  const setHeaders = (response: { setHeader: (name: string, value: string) => void }, path: string): void =>
    response.setHeader('Cache-Control', path.startsWith('/assets/') ? 'public,max-age=31536000,immutable' : 'no-cache');
  // the build puts packed copies beside the files: packing them at every request would take all the time there is
  const options = { etag: true, brotli: true, gzip: true, setHeaders };
  const files = sirv(folder, options);
  // `ignores: false`, or an address that ends like a file would be no page, and the ids of actions do: /actions/rmb-2022.9.4
  const page = sirv(folder, { ...options, single: true, ignores: false });
  return (request: Request, response: Response, next: NextFunction): void => {
    if (serverPath.test(request.url) || !['GET', 'HEAD'].includes(request.method)) return next();
    (request.url.startsWith('/assets/') ? files : page)(request, response, next);
  };
}

import fs from 'node:fs';
import { createServer, type Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientFiles } from './client-files';

let server: Server;
let address: string;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'palabre-client-'));

beforeAll(async () => {
  fs.mkdirSync(path.join(folder, 'assets'));
  fs.writeFileSync(path.join(folder, 'index.html'), 'the page');
  fs.writeFileSync(path.join(folder, 'assets/app-123.js'), 'the code');
  fs.writeFileSync(path.join(folder, 'assets/app-123.js.gz'), gzipSync('the packed code'));
  const serve = clientFiles(folder);
  server = createServer((request, response) => serve(request as never, response as never, () => response.writeHead(404).end()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterAll(() => {
  server.close();
  fs.rmSync(folder, { recursive: true });
});

describe('the built client', () => {
  it.each(['/', '/groups', '/actions/rmb-2022.9.4', '/themes/rmb-2022.9', '/proposals?state=voting'])('%s is the page, never kept', async (url) => {
    const response = await fetch(address + url);
    expect(await response.text()).toBe('the page');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it('keeps hashed assets for ever, and answers a missing one with 404', async () => {
    expect((await fetch(`${address}/assets/app-123.js`)).headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${address}/assets/gone.js`)).status).toBe(404);
  });

  it('sends the packed copy to whoever can unpack it', async () => {
    const ask = async (encoding: string) => (await fetch(`${address}/assets/app-123.js`, { headers: { 'accept-encoding': encoding } })).text();
    expect([await ask('gzip'), await ask('identity')]).toEqual(['the packed code', 'the code']);
  });

  it.each(['/api/health', '/socket.io/?EIO=4', '/collab/x'])('leaves %s to the server', async (url) => {
    expect((await fetch(address + url)).status).toBe(404);
  });
});

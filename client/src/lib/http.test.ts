import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { addressOf, api } from './http';
import { ApiProblem, codeOf, NetworkFailure } from './problem';

let server: Server | undefined;

/** A real server on a free port; the paths of a browser are relative, those of Node are not. */
async function listen(answer: RequestListener): Promise<string> {
  const listening = createServer(answer);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no error',
    (error: unknown) => error,
  );

describe('addressOf', () => {
  it('leaves out what is absent and repeats lists', () => {
    expect(addressOf('/api/proposals', { state: 'voting', cursor: null, theme: undefined, level: ['local', 'national'] })).toBe(
      '/api/proposals?state=voting&level=local&level=national',
    );
    expect(addressOf('/api/proposals', { cursor: undefined })).toBe('/api/proposals');
  });
});

describe('api', () => {
  it('sends and reads JSON', async () => {
    const origin = await listen((request, response) => {
      request.setEncoding('utf8').on('data', (body: string) => {
        response.setHeader('content-type', 'application/json; charset=utf-8').end(JSON.stringify({ method: request.method, got: JSON.parse(body) }));
      });
    });
    expect(await api.patch(`${origin}/api/x`, { title: 'Été' })).toEqual({ method: 'PATCH', got: { title: 'Été' } });
  });

  it('reads an empty answer as undefined', async () => {
    const origin = await listen((_request, response) => response.writeHead(204).end());
    expect(await api.delete(`${origin}/api/x`)).toBeUndefined();
  });

  it('throws the problem document of a refusal', async () => {
    const origin = await listen((_request, response) => {
      response.writeHead(409, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify({ code: 'voting/round_closed', status: 409, details: { closedAt: 'x' }, errors: [{ path: 'title', code: 'too_small' }] }));
    });
    const error = await caught(api.post(`${origin}/api/x`, {}));
    expect(error).toBeInstanceOf(ApiProblem);
    expect(error).toMatchObject({ code: 'voting/round_closed', status: 409, details: { closedAt: 'x' }, errors: [{ path: 'title', code: 'too_small' }] });
  });

  it.each(['text/html', 'application/json'])('gives a code to a refusal in %s that is not ours', async (type) => {
    const origin = await listen((_request, response) => response.writeHead(502, { 'content-type': type }).end('<h1>Bad gateway</h1>'));
    expect(await caught(api.get(`${origin}/api/x`))).toMatchObject({ code: 'http/502', status: 502 });
  });

  it('tells a missing network from a refusal', async () => {
    const origin = await listen((request) => request.socket.destroy());
    const error = await caught(api.get(`${origin}/api/x`));
    expect(error).toBeInstanceOf(NetworkFailure);
    expect(codeOf(error)).toBe('network/unreachable');
  });

  it('leaves an abort to its caller', async () => {
    const origin = await listen(() => undefined);
    const abort = new AbortController();
    const pending = caught(api.get(`${origin}/api/x`, { signal: abort.signal }));
    abort.abort();
    expect(await pending).toMatchObject({ name: 'AbortError' });
  });
});

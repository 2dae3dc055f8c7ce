import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/test-app';

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

describe('the frame of the API', () => {
  it('is alive and ready', async () => {
    for (const path of ['/api/health', '/api/ready']) expect(await (await fetch(t.http + path)).json()).toEqual({ status: 'ok' });
  });

  it('answers an unknown route with a problem document', async () => {
    const response = await fetch(`${t.http}/api/nowhere`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ code: 'kernel/unknown_route', status: 404, requestId: expect.any(String) });
  });

  it('refuses a state change from a foreign page', async () => {
    const response = await fetch(`${t.http}/api/health`, { method: 'POST', headers: { origin: 'https://elsewhere.example' } });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'kernel/foreign_origin' });
  });

  it.each([
    ['/api/health', 300],
    ['/api/roadmaps', 7_000],
  ])('refuses a body above the limit of %s: %i KiB', async (path, kibibytes) => {
    const response = await fetch(t.http + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ a: 'x'.repeat(kibibytes * 1024) }),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'kernel/body_too_large' });
  });

  it('describes itself', async () => {
    const document = await (await fetch(`${t.http}/api/openapi.json`)).json();
    expect(document.paths['/api/health'].get.responses['200'].content['application/json'].schema.properties.status).toBeDefined();
    expect((await fetch(`${t.http}/api/docs`)).status).toBe(200);
  });

  it('is kept by nobody between, and not sent again while it holds', async () => {
    const { headers } = await fetch(`${t.http}/api/me`);
    expect(headers.get('cache-control')).toBe('private, no-cache');
    const known = { 'if-none-match': headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
    const again = await fetch(`${t.http}/api/me`, { headers: known });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('sends a strict content security policy', async () => {
    const policy = (await fetch(`${t.http}/api/health`)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
  });
});

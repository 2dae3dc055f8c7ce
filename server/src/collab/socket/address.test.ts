import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { destinationOf, readOfferedToken } from './address';
import { TokenBucket } from './token-bucket';

const id = '01a206b3-ef85-7ff9-b764-0b14a61a6301';

it.each([
  [`/collab/${id}`, { kind: 'document', documentId: id }],
  [`/collab/${id}?x=1`, { kind: 'document', documentId: id }],
  ['/collab/', { kind: 'document', documentId: null }],
  [`/collab/${id}/more`, { kind: 'document', documentId: null }],
  ['/socket.io/?EIO=4', { kind: 'other' }],
  ['/collaboration', { kind: 'unknown' }],
  ['//collab/x', { kind: 'unknown' }],
  [undefined, { kind: 'unknown' }],
])('%s leads to %o', (url, destination) => {
  expect(destinationOf(url)).toEqual(destination);
});

describe('a token offered as a subprotocol', () => {
  const offering = (protocols: string) => {
    const request = { headers: { 'sec-websocket-protocol': protocols, cookie: 'session=x' } } as unknown as IncomingMessage;
    readOfferedToken(request);
    return request.headers;
  };

  it('becomes the header it stands for, and silences the cookie', () => {
    expect(offering('palabre.v1, token.abc.def')).toMatchObject({ authorization: 'Bearer abc.def' });
    expect(offering('palabre.v1, token.abc')).not.toHaveProperty('cookie');
  });

  it('counts only beside our protocol', () => {
    expect(offering('token.abc')).toHaveProperty('cookie', 'session=x');
  });
});

it('a bucket lets a burst pass, then as much as flows in, and says how long to wait', () => {
  const bucket = new TokenBucket(10, 3, 0);
  expect([0, 0, 0, 0, 0].map((now) => bucket.take(now))).toEqual([0, 0, 0, 100, 200]);
  expect(bucket.take(300)).toBe(0);
  expect(bucket.take(300)).toBe(100);
  expect(bucket.take(10_000)).toBe(0);
});

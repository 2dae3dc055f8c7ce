import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { clientAddress, destinationOf, readOfferedCredential } from './address';
import { TokenBucket } from './token-bucket';

const id = '01a206b3-ef85-7ff9-b764-0b14a61a6301';
const nothing = { schema: null, generation: null };

it.each([
  [`/collab/${id}`, { kind: 'document', documentId: id, expected: null, known: nothing }],
  [`/collab/${id}?x=1&schema=two`, { kind: 'document', documentId: id, expected: null, known: nothing }],
  [`/collab/${id}?schema=1&generation=3`, { kind: 'document', documentId: id, expected: null, known: { schema: 1, generation: 3 } }],
  [`/collab/${id}?person=${id}`, { kind: 'document', documentId: id, expected: id, known: nothing }],
  ['/collab/', { kind: 'document', documentId: null, expected: null, known: nothing }],
  [`/collab/${id}/more`, { kind: 'document', documentId: null, expected: null, known: nothing }],
  ['/socket.io/?EIO=4', { kind: 'other' }],
  ['/collaboration', { kind: 'unknown' }],
  ['//collab/x', { kind: 'unknown' }],
  [undefined, { kind: 'unknown' }],
])('%s leads to %o', (url, destination) => {
  expect(destinationOf(url)).toEqual(destination);
});

describe('a credential offered as a subprotocol', () => {
  const offering = (protocols: string) => {
    const request = { headers: { 'sec-websocket-protocol': protocols, cookie: 'session=x' } } as unknown as IncomingMessage;
    readOfferedCredential(request);
    return request.headers;
  };

  it('becomes the header it stands for, and silences the cookie', () => {
    expect(offering('palabre.v1, token.abc.def')).toMatchObject({ authorization: 'Bearer abc.def' });
    expect(offering('palabre.v1, token.abc')).not.toHaveProperty('cookie');
  });

  it('may be a ticket', () => {
    expect(offering('palabre.v1, ticket.abc')).toMatchObject({ authorization: 'Ticket abc' });
  });

  it('counts only beside our protocol', () => {
    expect(offering('token.abc')).toHaveProperty('cookie', 'session=x');
  });
});

it.each([
  [0, '1.1.1.1', '9.9.9.9'],
  [1, '1.1.1.1, 2.2.2.2', '2.2.2.2'],
  [2, '1.1.1.1, 2.2.2.2', '1.1.1.1'],
  [1, undefined, '9.9.9.9'],
])('behind %s proxies, %s is an address of %s', (proxies, forwarded, address) => {
  const request = { headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '9.9.9.9' } } as unknown as IncomingMessage;
  expect(clientAddress(request, proxies)).toBe(address);
});

it('a bucket lets a burst pass, then as much as flows in, and says how long to wait', () => {
  const bucket = new TokenBucket(10, 3, 0);
  expect([0, 0, 0, 0, 0].map((now) => bucket.take(now))).toEqual([0, 0, 0, 100, 200]);
  expect(bucket.take(300)).toBe(0);
  expect(bucket.take(300)).toBe(100);
  expect(bucket.take(10_000)).toBe(0);
});

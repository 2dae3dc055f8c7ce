import { randomUUID } from 'node:crypto';
import type { Actor } from '@palabre/shared/people';
import { People, type NewPerson, SessionCookie, Sessions } from '../src/people';
import { UnitOfWork } from '../src/platform/database';
import type { TestApp } from './test-app';

export interface Request {
  /** GET, or POST with a body */
  method?: string;
  /** sent as JSON */
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Headers;
  /** parsed JSON as `Response.json()` types it, the text of anything else; null without a body */
  body: Awaited<ReturnType<Response['json']>>;
  /** of the problem document, when it is one */
  code: string | undefined;
}

export interface Acting {
  personId: string;
  actor: Actor;
  email: string;
  /** the Cookie header, for sockets */
  cookie: string;
  /** e.g. `fetch('/api/me')`, `fetch('/api/groups', { body: {...} })` */
  fetch: (path: string, request?: Request) => Promise<Answer>;
}

/** Somebody with an account and an open session. Name, address, role and the rest have defaults. */
export async function actAs({ app, http }: TestApp, person: Partial<NewPerson> = {}): Promise<Acting> {
  const email = person.email ?? `${randomUUID()}@example.org`;
  const opened = await app.get(UnitOfWork).run(async (tx) => {
    const { id: personId } = await app.get(People).register(tx, { name: 'Test Person', locale: 'fr', timeZone: 'Europe/Paris', ...person, email });
    return app.get(Sessions).open(tx, { personId, sharedDevice: false, userAgent: undefined });
  });
  const { personId } = opened.session;
  const cookie = `${app.get(SessionCookie).name}=${opened.secret}`;
  const role = person.role ?? 'member';
  return { personId, actor: { kind: 'person', personId, role }, email, cookie, fetch: fetchFrom(http, { cookie }) };
}

/** Somebody without an account. */
export const actAsVisitor = ({ http }: TestApp) => ({ fetch: fetchFrom(http, {}) });

/** Somebody’s requests to another address: that of a second node. */
export function fetchFrom(http: string, session: Record<string, string>): Acting['fetch'] {
  return async (path, { method, body, headers } = {}) => {
    const response = await fetch(http + path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: { ...session, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    const parsed = /[/+]json\b/.test(type) && text ? JSON.parse(text) : text || null;
    return { status: response.status, headers: response.headers, body: parsed, code: type.includes('problem+json') ? parsed.code : undefined };
  };
}

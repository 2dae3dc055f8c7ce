/**
 * The one way to the server. Every answer is either the JSON value or a throw: `ApiProblem` when the server refused,
 * `NetworkFailure` when nothing came back, and the abort of the caller untouched.
 */
import { ApiProblem, NetworkFailure } from './problem';

export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>;

export interface RequestOptions {
  query?: Query;
  signal?: AbortSignal;
  headers?: Record<string, string>;
  /** sent without the session: whoever answers is not to know who asks */
  anonymous?: boolean;
}

/**
 * The address of a request; absent values of the query are left out, lists are repeated.
 * @param path begins with `/api/`
 */
export function addressOf(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === null || value === undefined) continue;
    for (const one of [value].flat()) search.append(key, String(one));
  }
  return search.size > 0 ? `${path}?${search}` : path;
}

async function bodyOf(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  return response.status !== 204 && /[/+]json\b/.test(type) ? response.json() : undefined;
}

/** The problem of a refused answer; a proxy that answers in HTML still gives a code and a status. */
async function problemOf(response: Response): Promise<ApiProblem> {
  const body = await bodyOf(response).catch(() => undefined);
  const known = typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
  return new ApiProblem({ ...(known ? (body as { code: string }) : { code: `http/${response.status}` }), status: response.status });
}

/** The language the page is shown in, which may not be the browser's: answers come in it where they can. */
const pageLanguage = (): Record<string, string> => {
  const lang = globalThis.document?.documentElement.lang;
  return lang ? { 'accept-language': lang } : {};
};

async function send<Answer>(method: string, path: string, body: unknown, { query, signal, headers, anonymous }: RequestOptions = {}): Promise<Answer> {
  const isForm = body instanceof FormData;
  const init: RequestInit = {
    method,
    credentials: anonymous ? 'omit' : 'same-origin',
    headers: { accept: 'application/json', ...pageLanguage(), ...(body !== undefined && !isForm && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  };
  try {
    const response = await fetch(addressOf(path, query), init);
    if (!response.ok) throw await problemOf(response);
    return (await bodyOf(response)) as Answer;
  } catch (error) {
    if (error instanceof ApiProblem || signal?.aborted) throw error;
    throw new NetworkFailure('the server could not be reached', { cause: error });
  }
}

export const api = {
  get: <Answer>(path: string, options?: RequestOptions) => send<Answer>('GET', path, undefined, options),
  post: <Answer = void>(path: string, body?: unknown, options?: RequestOptions) => send<Answer>('POST', path, body, options),
  put: <Answer = void>(path: string, body?: unknown, options?: RequestOptions) => send<Answer>('PUT', path, body, options),
  patch: <Answer = void>(path: string, body?: unknown, options?: RequestOptions) => send<Answer>('PATCH', path, body, options),
  delete: <Answer = void>(path: string, options?: RequestOptions) => send<Answer>('DELETE', path, undefined, options),
};

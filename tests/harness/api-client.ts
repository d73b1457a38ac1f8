import { welcome } from '#server/house/commands/people.ts';
import { asPerson } from '#server/house/commands/open-console.ts';
import { makeToken } from '#features/people/index.ts';
import type { Product } from './start-product.ts';

export type ApiAnswer = {
  readonly status: number;
  readonly headers: Headers;
  // The answer as it came; each test says what it expects of it.
  readonly body: Record<string, unknown>;
};

export type ApiClient = {
  readonly personId: string;
  readonly headers: Readonly<Record<string, string>>;
  get(path: string): Promise<ApiAnswer>;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<ApiAnswer>;
};

/** Somebody who uses the API with a token of their own. */
export async function apiClient(
  product: Product,
  email: string,
  scopes = ['read', 'write'],
): Promise<ApiClient> {
  const personId = await welcome(product.console, { email, name: email.split('@')[0] ?? '', language: 'da' });
  const made = await product.console.within(asPerson(personId), (needs) =>
    makeToken(needs, { name: 'test', scopes, days: 1 }),
  );
  if (!made.ok) throw new Error(made.problem.kind);
  return clientWith(product.url, { authorization: `Bearer ${made.value.secret}` }, personId);
}

export function clientWith(url: string, headers: Record<string, string>, personId = ''): ApiClient {
  const ask = async (method: string, path: string, init: RequestInit): Promise<ApiAnswer> => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      ...init,
      headers: { 'accept-language': 'en', ...headers, ...init.headers },
    });
    const text = await answer.text();
    const body = answer.headers.get('content-type')?.includes('json') && text ? JSON.parse(text) : {};
    return { status: answer.status, headers: answer.headers, body };
  };
  return {
    personId,
    headers,
    get: (path) => ask('GET', path, {}),
    send: (method, path, body, more = {}) =>
      ask(
        method,
        path,
        body === undefined
          ? { headers: more }
          : { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...more } },
      ),
  };
}

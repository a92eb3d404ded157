import { randomUUID } from 'node:crypto';

/** An answer with its body read; tests look into bodies of any shape. */
export interface HttpAnswer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** HTTP against an app under test; a command gets a new idempotency key unless the test gives one. */
export interface HttpClient {
  get<T = Record<string, unknown>>(path: string): Promise<HttpAnswer<T>>;
  post<T = Record<string, unknown>>(path: string, body?: unknown, key?: string): Promise<HttpAnswer<T>>;
  put<T = Record<string, unknown>>(path: string, body?: unknown, key?: string): Promise<HttpAnswer<T>>;
  patch<T = Record<string, unknown>>(path: string, body?: unknown, key?: string): Promise<HttpAnswer<T>>;
  delete<T = Record<string, unknown>>(path: string, body?: unknown, key?: string): Promise<HttpAnswer<T>>;
}

/** A client in the name of the token's owner, or of nobody. */
export function httpClient(url: string, token?: string): HttpClient {
  const command =
    (method: string) =>
    async (path: string, body?: unknown, key: string = randomUUID()) =>
      ask(`${url}${path}`, {
        method,
        headers: {
          ...bearer(token),
          'idempotency-key': key,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
  return {
    get: (path: string) => ask(`${url}${path}`, { headers: bearer(token) }),
    ...{ post: command('POST'), put: command('PUT'), patch: command('PATCH'), delete: command('DELETE') },
  } as HttpClient;
}

const bearer = (token?: string): Record<string, string> => (token ? { authorization: `Bearer ${token}` } : {});

async function ask(url: string, init: RequestInit): Promise<HttpAnswer<unknown>> {
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: isJson && text ? JSON.parse(text) : text };
}

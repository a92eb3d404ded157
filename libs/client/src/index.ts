import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { components, paths } from './openapi';

export type { components, operations, paths } from './openapi';
/** Every route with its parameters, bodies and answers, as the OpenAPI document states them. */
export type Api = Client<paths>;
/** Bodies by name, for example `Schemas['PostingViewDto']`. */
export type Schemas = components['schemas'];
export type ProblemBody = Schemas['ProblemBody'];

export interface ApiOptions {
  /** The address of the server; '' is the one that the page came from. */
  readonly baseUrl: string;
  /** The access token of whoever is logged in; null for nobody. Asked before each request, so it may be renewed here. */
  readonly accessToken?: () => Promise<string | null>;
  /** The language of texts that people read: `zh-CN` or `en`. */
  readonly language?: () => string;
}

/** The typed client: `api.GET('/feed')`, `api.POST('/offers/{offerId}/accept', { params, body })`. */
export function apiClient({ baseUrl, accessToken, language }: ApiOptions): Api {
  const client = createClient<paths>({ baseUrl });
  client.use(inTheNameOf(accessToken), inTheLanguageOf(language));
  return client;
}

const inTheNameOf = (accessToken: ApiOptions['accessToken']): Middleware => ({
  async onRequest({ request }) {
    const token = await accessToken?.();
    if (token) request.headers.set('authorization', `Bearer ${token}`);
    return request;
  },
});

const inTheLanguageOf = (language: ApiOptions['language']): Middleware => ({
  onRequest({ request }) {
    if (language) request.headers.set('accept-language', language());
    return request;
  },
});

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** An answer that is no success. */
export class ApiRefusal extends Error {
  constructor(
    readonly what: string,
    readonly status: number,
    readonly code: string,
    detail: string,
  ) {
    super(`${what}: ${status} ${code} ${detail}`.trim());
  }
}

export interface Call {
  readonly token?: string;
  readonly body?: unknown;
  /** The same in every try, so that a try whose answer was lost is not done twice. */
  readonly key?: string;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';
/** Waits until one more request may go out. */
export type Pace = () => Promise<void>;

const TRIES = 8;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5000;
const ANSWER_MS = 15_000;
/** Not now, but soon: too many requests, and a database or process that is away. */
const LATER = new Set([429, 502, 503, 504]);

/** The public HTTP API as a client sees it: JSON, bearer token, idempotency key, patience. */
export class Api {
  constructor(
    readonly baseUrl: string,
    private readonly pace: Pace = () => Promise.resolve(),
  ) {}

  /** The answer's body; throws ApiRefusal for a 4xx and the last fault when nobody answers in all tries. */
  async call<T>(method: Method, path: string, call: Call = {}): Promise<T> {
    const key = call.key ?? randomUUID();
    for (let tried = 1; ; tried++) {
      await this.pace();
      const answer = await this.send(method, path, { ...call, key }).catch((fault: unknown) => fault as Error);
      if (answer instanceof Response && !LATER.has(answer.status)) return bodyOf<T>(`${method} ${path}`, answer);
      if (tried >= TRIES) throw answer instanceof Error ? answer : new Error(`${method} ${path}: ${answer.status}`);
      await pause(waitMs(answer, tried));
    }
  }

  private send(method: Method, path: string, { token, body, key }: Call): Promise<Response> {
    const headers: Record<string, string> = {};
    if (token) headers.authorization = `Bearer ${token}`;
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (method !== 'GET' && key) headers['idempotency-key'] = key;
    const signal = AbortSignal.timeout(ANSWER_MS);
    const init = { method, headers, signal };
    return fetch(this.baseUrl + path, body === undefined ? init : { ...init, body: JSON.stringify(body) });
  }
}

async function bodyOf<T>(what: string, answer: Response): Promise<T> {
  const text = await answer.text();
  if (answer.ok) return (text === '' ? undefined : JSON.parse(text)) as T;
  const problem = asProblem(text);
  const errors = (problem.errors ?? []).map(({ field, code }) => `${field} ${code}`).join(', ');
  throw new ApiRefusal(what, answer.status, problem.code ?? '', errors || (problem.detail ?? ''));
}

interface Problem {
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly code: string }[];
}
function asProblem(text: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return { detail: text.slice(0, 200) };
  }
}

function waitMs(answer: Response | Error, tried: number): number {
  const asked = answer instanceof Response ? Number(answer.headers.get('retry-after')) * 1000 : 0;
  return Math.min(LONGEST_WAIT_MS, Math.max(asked || 0, FIRST_WAIT_MS * 2 ** (tried - 1)));
}

/** At most so many requests a second, evenly: a demo must leave the town to its visitors. */
export function steadyPace(perSecond: number): Pace {
  const gapMs = 1000 / perSecond;
  let nextAt = 0;
  return async () => {
    const now = performance.now();
    nextAt = Math.max(now, nextAt + gapMs);
    await pause(nextAt - now);
  };
}

/** Does all with at most `atOnce` at the same time. */
export async function inParallel<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>) {
  const waiting = [...items];
  const lane = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

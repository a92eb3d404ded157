import { randomUUID } from 'node:crypto';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { ProblemBody } from '@app/contracts';
import type { LoggedIn, TestApp } from '@app/testing';
import { badTokens, everythingWithRoutes, soundToken, type Route } from './authorisation.fixture';
import { REPORTING_ROUTES } from './authorisation.reporting';
import { STATION_ROUTES } from './authorisation.station';
import { phoneOf } from './everything.fixture';

const ROLES = ['worker', 'employer', 'clerk', 'bureau', 'admin'] as const;
type Role = (typeof ROLES)[number];

/** Who may call what, by the requirements and not by the code. A route that is not here fails the test. */
const MAY_CALL: Readonly<Record<string, 'everybody' | readonly Role[]>> = {
  ...REPORTING_ROUTES,
  ...STATION_ROUTES,
  'GET /*': 'everybody',
  'GET /app': 'everybody',
  'GET /app/*': 'everybody',
  'GET /docs/*': 'everybody',
  'GET /health/live': 'everybody',
  'GET /health/ready': 'everybody',
  'POST /auth/otp': 'everybody',
  'POST /auth/otp/verify': 'everybody',
  'POST /auth/refresh': 'everybody',
  'POST /auth/staff': 'everybody',
  'POST /auth/logout': ROLES,
  'GET /demo/logins': 'everybody',
  'GET /demo/sms/:phone': 'everybody',
  'POST /workers': ['worker'],
  'GET /workers/me': ['worker'],
  'PATCH /workers/me': ['worker'],
  'PUT /workers/me/skills': ['worker'],
  'PUT /workers/me/certificates': ['worker'],
  'PUT /workers/me/availability': ['worker'],
  'PUT /workers/me/wishes': ['worker'],
  'PUT /workers/me/channel': ['worker'],
  'PUT /workers/:id/channel': ['clerk'],
  'PUT /workers/:id/hardship': ['clerk', 'bureau'],
  'POST /workers/me/online': ['worker'],
  'POST /workers/me/offline': ['worker'],
  'POST /employers': ['employer'],
  'GET /employers/me': ['employer'],
  'POST /postings': ['employer'],
  'GET /postings': ['employer'],
  'GET /postings/:id': ['employer'],
  'PATCH /postings/:id': ['employer'],
  'POST /postings/:id/pause': ['employer'],
  'POST /postings/:id/resume': ['employer'],
  'POST /postings/:id/cancel': ['employer'],
  'GET /offers': ['worker'],
  'POST /offers/:offerId/accept': ['worker'],
  'POST /offers/:offerId/decline': ['worker'],
  'GET /feed': ['worker'],
  'GET /feed/station/:marketId': ['clerk'],
  'POST /feed/:postingId/claim': ['worker'],
  'GET /assignments/:id/agreement': ['worker', 'employer'],
  'GET /weather-orders': ['bureau'],
  'POST /weather-orders': ['bureau'],
  'POST /weather-orders/:id/revoke': ['bureau'],
  'GET /alerts': ['clerk', 'bureau', 'admin'],
  'POST /alerts/:id/close': ['clerk', 'bureau', 'admin'],
  'GET /assignments': ['worker', 'employer'],
  'POST /assignments/:id/check-in': ['employer', 'clerk'],
  'POST /assignments/:id/check-in/code': ['worker'],
  'POST /assignments/:id/check-in/position': ['worker'],
  'GET /postings/:id/check-in-code': ['employer'],
  'POST /assignments/:id/complete': ['employer'],
  'POST /assignments/:id/paid': ['employer'],
  'POST /assignments/:id/no-show': ['employer'],
  'POST /assignments/:id/reconfirm': ['worker'],
  'POST /assignments/:id/en-route': ['worker'],
  'POST /assignments/:id/cancel': ['worker'],
  'GET /standbys': ['worker'],
  'DELETE /standbys/:id': ['worker'],
  'GET /offers/:offerId/explanation': ['worker'],
  'GET /postings/:postingId/explanation': ['worker'],
  'GET /postings/:postingId/candidates/explanation': ['employer', 'clerk', 'bureau'],
  'GET /pool/checksum': ['bureau', 'admin'],
  'GET /rules': 'everybody',
  'GET /policies': 'everybody',
  'GET /blocks': ['worker', 'employer'],
  'POST /blocks': ['worker', 'employer'],
  'DELETE /blocks/:counterpartId': ['worker', 'employer'],
  'GET /roster': ['employer'],
  'PUT /roster/:workerId': ['employer'],
  'DELETE /roster/:workerId': ['employer'],
  'GET /policies/current': 'everybody',
  'POST /policies': ['admin'],
  'GET /reference/towns': 'everybody',
  'GET /reference/occupations': 'everybody',
  'GET /reference/certificates': 'everybody',
  'GET /reference/markets': 'everybody',
};
/** The same for what a socket may send. */
const MAY_SEND: Readonly<Record<string, readonly Role[]>> = { 'offers.since': ['worker'] };

let test: TestApp;
let routes: Route[];
let people: Record<Role, LoggedIn>;
let bad: Record<string, string>;
beforeAll(async () => {
  ({ test, routes } = await everythingWithRoutes());
  const [worker, employer] = [await test.worker(), await test.employer()];
  const [clerk, bureau, admin] = [await test.staff('clerk'), await test.staff('bureau'), await test.staff('admin')];
  people = { worker, employer, clerk, bureau, admin };
  bad = await badTokens(test, worker);
}, 60_000);
afterAll(() => test?.close());

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Partial<ProblemBody>;
}

async function call(method: string, path: string, token?: string): Promise<Answer> {
  const url = test.url + path.replace(/:\w+/g, () => randomUUID()).replace('*', '');
  const headers = { 'idempotency-key': randomUUID(), ...(token && { authorization: `Bearer ${token}` }) };
  const response = await fetch(url, { method, headers });
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  return {
    status: response.status,
    type,
    body: type.includes('json') && text ? (JSON.parse(text) as ProblemBody) : {},
  };
}

const refused = (status: 401 | 403): unknown => ({
  status,
  type: expect.stringContaining('application/problem+json') as string,
  body: {
    type: expect.stringMatching(/^urn:/) as string,
    title: expect.any(String) as string,
    status,
    code: codeOf[status],
  },
});
const codeOf = { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN' };

/** Bodies are left out: the guard comes before validation, and so nothing is written here. */
function expectServed(who: string, { status }: Answer): void {
  expect([who, status, ![401, 403].includes(status) && status < 500]).toEqual([who, status, true]);
}

describe('the table of who may call what', () => {
  it('has every route of the router, and none that is gone', () => {
    const found = routes.filter(({ method }) => method !== 'HEAD').map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(found)].sort()).toEqual(Object.keys(MAY_CALL).sort());
  });

  it('has no HEAD beside a GET that it does not cover', () => {
    const heads = routes.filter(({ method }) => method === 'HEAD').map(({ path }) => `GET ${path}`);
    expect(heads.filter((get) => !(get in MAY_CALL))).toEqual([]);
  });
});

const closed = Object.entries(MAY_CALL).flatMap(([route, who]) => (who === 'everybody' ? [] : [[route, who] as const]));
const open = Object.keys(MAY_CALL).filter((route) => MAY_CALL[route] === 'everybody');
const split = (route: string) => route.split(' ') as [method: string, path: string];

describe('a closed route', () => {
  it.each(closed)('%s refuses nobody and every bad token with 401', async (route) => {
    const [method, path] = split(route);
    expect(await call(method, path)).toEqual(refused(401));
    for (const [what, token] of Object.entries(bad))
      expect([what, await call(method, path, token)]).toEqual([what, refused(401)]);
  });

  it.each(closed)('%s is for %j alone', async (route, may) => {
    const [method, path] = split(route);
    for (const role of ROLES) {
      const answer = await call(method, path, people[role].token);
      if (may.includes(role)) expectServed(role, answer);
      else expect([role, answer]).toEqual([role, refused(403)]);
    }
  });

  it.each(closed.filter(([route]) => route.startsWith('GET')))('%s is closed to HEAD too', async (route) => {
    const [, path] = split(route);
    expect((await call('HEAD', path)).status).toBe(401);
    const stranger = ROLES.find((role) => !MAY_CALL[route]!.includes(role as never));
    if (stranger) expect((await call('HEAD', path, people[stranger].token)).status).toBe(403);
  });

  it.each(closed)('%s has no second spelling that is open', async (route) => {
    const [method, path] = split(route);
    const spellings = [
      `${path}/`,
      path.toUpperCase(),
      `/${path}`,
      `${path}%2f`,
      `${path};x=1`,
      `/.${path}`,
      `${path}?`,
    ];
    for (const spelling of spellings) {
      // Static files answer what the router does not know: with "not found", or 403 for a doubled slash.
      const { status } = await call(method, spelling.replaceAll(/:\w+/gi, ':id'));
      expect([spelling, [401, 403, 404].includes(status), status]).toEqual([spelling, true, status]);
    }
  });
});

describe('a public route', () => {
  it.each(open)('%s serves nobody, every role, and who comes with an old token', async (route) => {
    const [method, path] = split(route);
    expectServed('nobody', await call(method, path));
    for (const role of ROLES) expectServed(role, await call(method, path, people[role].token));
    expectServed('expired', await call(method, path, bad['expired token']));
  });
});

describe('the tokens of this test', () => {
  it('are bad for the one fault that each has: without it they open the door', async () => {
    const sound = await soundToken(test, people.admin.accountId);
    expect((await call('POST', '/policies', sound)).status).toBe(422);
  });
});

describe('a socket', () => {
  it('knows the events of the table alone', () => {
    const scanner = new MetadataScanner();
    const events = test.app
      .get(DiscoveryService, { strict: false })
      .getProviders()
      .flatMap(({ instance }) => (instance ? [Object.getPrototypeOf(instance) as Record<string, object> | null] : []))
      .flatMap((prototype) => (prototype ? scanner.getAllMethodNames(prototype).map((name) => prototype[name]!) : []))
      .filter((handler) => Reflect.getMetadata('websockets:message_mapping', handler) as boolean)
      .map((handler) => Reflect.getMetadata('message', handler) as string);
    expect(events).toEqual(Object.keys(MAY_SEND));
  });

  it.each(Object.entries(MAY_SEND))('answers %s to %j alone', async (event, may) => {
    for (const role of ROLES) {
      const { socket } = await phoneOf(test, people[role]);
      const answer = (await socket.timeout(5000).emitWithAck(event, { seq: 0 })) as { error?: string };
      socket.disconnect();
      expect([role, answer.error]).toEqual([role, may.includes(role) ? undefined : 'FORBIDDEN']);
    }
  });

  it('does not stand with a bad token', async () => {
    for (const token of Object.values(bad))
      await expect(phoneOf(test, { ...people.worker, token })).rejects.toThrow('UNAUTHENTICATED');
  });
});

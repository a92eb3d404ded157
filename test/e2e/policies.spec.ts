import type { ProblemBody, RulesView } from '@app/contracts';
import { DEFAULT_POLICY, type MatchingPolicy } from '@app/core';
import type { LoggedIn, TestApp } from '@app/testing';
import { everything } from './everything.fixture';

interface Line {
  version: number;
  author: string;
  validFrom: string;
  changes: { field: string; from?: unknown; to?: unknown }[];
}

let test: TestApp;
let admin: LoggedIn;
beforeAll(async () => {
  test = await everything();
  admin = await test.staff('admin');
}, 60_000);
afterAll(() => test?.close());

const history = async (query = ''): Promise<Line[]> =>
  (await test.anybody.get<{ policies: Line[] }>(`/policies${query}`)).body.policies;
const current = async () => (await test.anybody.get<MatchingPolicy>('/policies/current')).body;

describe('a policy that can not be meant', () => {
  const { radiusM, ...withoutRadius } = DEFAULT_POLICY;
  const { floors, weights, rounds } = DEFAULT_POLICY;
  const { tier, ...withoutTier } = rounds.urgent[0]!;
  it.each<[string, unknown, string, string]>([
    [
      'weights that do not sum to 1',
      { ...DEFAULT_POLICY, weights: { ...weights, travel: 0.5 } },
      'weights',
      'WEIGHTS_SUM',
    ],
    ['a negative radius', { ...DEFAULT_POLICY, radiusM: -radiusM }, 'radiusM', 'NOT_POSITIVE'],
    [
      'a floor over 100 %',
      { ...DEFAULT_POLICY, floors: { ...floors, lowExposure: 1.01 } },
      'floors.lowExposure',
      'OUT_OF_RANGE',
    ],
    ['an unknown field', { ...DEFAULT_POLICY, minimumAge: 16 }, 'minimumAge', 'UNKNOWN_FIELD'],
    [
      'an unknown field in a group',
      { ...DEFAULT_POLICY, floors: { ...floors, women: 0.5 } },
      'floors.women',
      'UNKNOWN_FIELD',
    ],
    ['a missing field', withoutRadius, 'radiusM', 'INVALID'],
    ['a missing group', { ...DEFAULT_POLICY, weights: undefined }, 'weights', 'INVALID'],
    [
      'a missing field of a round',
      { ...DEFAULT_POLICY, rounds: { ...rounds, urgent: [withoutTier] } },
      'rounds.urgent.0.tier',
      'INVALID',
    ],
    [
      'an unknown tier',
      { ...DEFAULT_POLICY, rounds: { ...rounds, urgent: [{ ...rounds.urgent[0], tier: `${tier}s` }] } },
      'rounds.urgent.0.tier',
      'UNKNOWN',
    ],
    ['no round', { ...DEFAULT_POLICY, rounds: { ...rounds, urgent: [] } }, 'rounds.urgent', 'EMPTY'],
    ['a number as text', { ...DEFAULT_POLICY, radiusM: '5000' }, 'radiusM', 'INVALID'],
    ['a switch as a number', { ...DEFAULT_POLICY, repeatLastRound: 1 }, 'repeatLastRound', 'INVALID'],
    ['null for a figure that must be set', { ...DEFAULT_POLICY, graceMs: null }, 'graceMs', 'INVALID'],
  ])('for %s is refused with the field, and the old one stays in force', async (_, body, field, code) => {
    const answer = await admin.post<ProblemBody>('/policies', { body });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([422, expect.stringContaining('problem+json')]);
    expect(answer.body.errors).toContainEqual({ field: `body.${field}`, code, message: expect.any(String) as string });
    expect(await current()).toEqual(DEFAULT_POLICY);
    expect(await history()).toHaveLength(1);
  });
});

describe('the history of the policy', () => {
  it('names author and day of each version, and every figure that it changed, newest first', async () => {
    expect(await history()).toEqual([
      { version: 1, author: 'test', validFrom: '2020-01-01T00:00:00.000Z', changes: [] },
    ]);
    const read = await current();
    const next = { ...read, radiusM: 4000, floors: { ...read.floors, hardship: 0.1 } };
    expect(await admin.post('/policies', { body: next })).toMatchObject({ status: 201, body: { version: 2 } });
    const [newest, first, ...none] = await history();
    expect(newest).toEqual({
      version: 2,
      author: admin.accountId,
      validFrom: expect.stringMatching(/^20\d\d-\d\d-\d\dT.*Z$/) as string,
      changes: [
        { field: 'floors.hardship', from: null, to: 0.1 },
        { field: 'radiusM', from: 5000, to: 4000 },
      ],
    });
    expect([first!.version, none]).toEqual([1, []]);
    expect(await current()).toEqual({ ...next, version: 2 });
  });

  it('is cut where the reader wants, and the oldest line shown still knows its difference', async () => {
    const [newest, ...none] = await history('?limit=1');
    expect([newest!.version, newest!.changes.length, none]).toEqual([2, 2, []]);
    expect((await test.anybody.get('/policies?limit=0')).status).toBe(422);
  });
});

describe('the page of the rules', () => {
  const rulesIn = async (language?: string) => {
    const answer = await fetch(`${test.url}/rules`, { headers: language ? { 'accept-language': language } : {} });
    return { headers: answer.headers, body: (await answer.json()) as RulesView };
  };

  it('is what the policy in force says, with its version, author and day', async () => {
    const [{ body }, [newest]] = [await rulesIn(), await history()];
    const { version, author, validFrom } = newest!;
    expect(body).toMatchObject({ version, author, validFrom, rules: { policyVersion: version } });
    expect(body.rules.floors.hardship).toBe(0.1);
    expect(body.rules.classes[0]!.rounds.map((round) => round.radiusM)).toEqual([4000, 4000, 6000, 8000]);
  });

  it.each([
    [undefined, 'zh-CN', '得分项「路程」占 22%。'],
    ['fr', 'zh-CN', '得分项「路程」占 22%。'],
    ['en-GB,zh;q=0.5', 'en', 'Of the score, travel is 22 %.'],
  ])('asked in %s is written in %s', async (asked, language, sentence) => {
    const { headers, body } = await rulesIn(asked);
    expect([headers.get('content-language'), headers.get('vary')]).toEqual([language, 'Accept-Language']);
    expect(body.texts).toContain(sentence);
  });
});

import { DEFAULT_POLICY } from '@app/core';
import type { Db } from '@app/database';
import { runDecisions, WrongOption } from '@app/matching';
import { aWorker, setClock } from '@app/testing';
import { countOf, HOUR_MS, matcherForEach, NOW, published, SECOND_MS, type Matcher } from './matcher.fixture';

const DAY = '2026-11-24';
const NEAR_BY = { lat: 22.5168 + 1 / 111.2, lng: 113.3852 };
/** Before compression, which leaves less than a third. */
const MEGABYTE = 1_000_000;

let db: Db;
let matcher: Matcher;
matcherForEach((own, ownDatabase) => {
  matcher = own;
  ({ db } = ownDatabase);
});

/** Runs the command; what it says, and its exit code. */
async function run(options: Parameters<typeof runDecisions>[1]) {
  const lines: string[] = [];
  const code = await runDecisions(db, options, (line) => lines.push(line));
  return { code, lines, text: lines.join('\n') };
}
const replay = (day = DAY) => run({ command: 'replay', day, json: false });
const replayJson = async () => JSON.parse((await run({ command: 'replay', day: DAY, json: true })).text) as unknown;
const explain = (postingId: string) => run({ command: 'explain', postingId });

/** Three postings and four workers, one of whom is too far away; nobody can load. Three cycles, the last a second round. */
async function aBusyMorning() {
  const workers: string[] = [];
  for (const reliability of [0.9, 0.5, 0.7]) workers.push((await aWorker(db, { at: NEAR_BY, reliability })).workerId);
  await aWorker(db, { at: { lat: 22.25, lng: 113.6 } });
  const cleaning = await published(db, { slots: 2 });
  const hopeless = await published(db, { occupationId: 'loader' });
  await matcher.step();
  const later = await published(db, { startsAt: NOW + 6 * HOUR_MS, endsAt: NOW + 9 * HOUR_MS, urgency: 'same_day' });
  await matcher.step();
  await setClock(db, NOW + 50 * SECOND_MS);
  await matcher.step();
  return { workers, cleaning, hopeless, later };
}

describe('every cycle that searches', () => {
  it('keeps a record from which the day is decided once more, byte for byte', async () => {
    await aBusyMorning();
    const decisions = await countOf(db, 'matching.decision');
    expect(decisions).toBe(3);
    expect(await replay()).toMatchObject({ code: 0, lines: ['3 decisions, 3 identical, 0 different'] });
    expect(await replayJson()).toEqual({ day: DAY, decisions: 3, identical: 3, different: 0, differing: [] });
    expect((await replay('2026-11-23')).lines).toEqual(['0 decisions, 0 identical, 0 different']);
  });

  it('is replayed by the policy of its version and without the adjacency of today', async () => {
    await aBusyMorning();
    await matcher.policies.add({ ...DEFAULT_POLICY, travelZeroMinutes: 11, radiusM: 9000 }, 'test');
    await published(db, { occupationId: 'cleaner' });
    await matcher.step();
    await db.query('DELETE FROM platform.occupation_adjacency');
    expect(await replay()).toMatchObject({ code: 0, lines: ['4 decisions, 4 identical, 0 different'] });
  });

  it('goes on over the pages in which the decisions of a day are read', async () => {
    await aBusyMorning();
    await db.query(`INSERT INTO matching.decision (shard, fence, policy_version, input_hash, seed, at, fallback, widenings, total_weight, considered, body)
      SELECT shard, fence, policy_version, input_hash, seed, at, fallback, widenings, total_weight, considered, body
      FROM matching.decision CROSS JOIN generate_series(1, 20)`);
    expect((await replay()).lines).toEqual(['63 decisions, 63 identical, 0 different']);
  });
});

describe('a record that somebody has altered', () => {
  type Body = { result: string; columns: string[]; postings: { ranked: unknown[][] }[] };
  const alter = async (id: string, change: (body: Body) => void): Promise<void> => {
    const [row] = await db.query<{ body: Body }>('SELECT body FROM matching.decision WHERE id = $1', [id]);
    const body = structuredClone(row!.body);
    change(body);
    await db.query('UPDATE matching.decision SET body = $2 WHERE id = $1', [id, JSON.stringify(body)]);
  };
  const set = (column: string, to: (value: number) => unknown) => (body: Body) => {
    const row = body.postings.find(({ ranked }) => ranked.length > 0)!.ranked[0]!;
    const at = body.columns.indexOf(column);
    row[at] = to(row[at] as number);
  };
  const firstId = async () =>
    (await db.query<{ id: string }>('SELECT id FROM matching.decision ORDER BY id LIMIT 1'))[0]!.id;

  it.each<[string, (body: Body) => void, string]>([
    ['a waiting time', set('waitingSince', (ms) => ms - 1), 'its facts have another fingerprint'],
    ['a reliability', set('reliability', (value) => value - 0.01), 'its facts have another fingerprint'],
    ['a reliability that nobody can have', set('reliability', () => 2), 'can’t be decided upon'],
    ['a score of the result', (b) => (b.result = b.result.replace(/\[1,0\.\d/, '[1,0.1')), 'give another result'],
    ['the whole record', (b) => Object.keys(b).forEach((key) => delete (b as never)[key]), 'without a record'],
  ])('is named, and the exit code is 1: %s', async (_, change, reason) => {
    await aBusyMorning();
    const id = await firstId();
    await alter(id, change);
    const { code, lines } = await replay();
    expect(code).toBe(1);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(new RegExp(`^decision ${id} at 2026-11-24 10:00:00.000 differs: .*${reason}`));
    expect(lines[1]).toBe('3 decisions, 2 identical, 1 different');
    expect(await replayJson()).toMatchObject({ different: 1, differing: [{ id }] });
  });

  it.each(['input_hash', 'seed', 'fallback'])('or whose %s beside it was altered is named as well', async (column) => {
    await aBusyMorning();
    const to = { input_hash: `'0'`, seed: 'seed + 1', fallback: 'NOT fallback' }[column]!;
    await db.query(`UPDATE matching.decision SET ${column} = ${to} WHERE id = $1`, [await firstId()]);
    expect((await replay()).lines[0]).toContain('its columns contradict its record');
  });

  it('or for which the policy row was altered is named as well', async () => {
    await aBusyMorning();
    await db.query(
      `UPDATE matching.policy SET body = jsonb_set(jsonb_set(body, '{weights,travel}', '0.23'), '{weights,fit}', '0.14')`,
    );
    const { code, lines } = await replay();
    expect([code, lines.at(-1)]).toEqual([1, '3 decisions, 0 identical, 3 different']);
  });
});

describe('the explanation of a posting', () => {
  it('shows who was asked and why, without personal data', async () => {
    const { workers, cleaning } = await aBusyMorning();
    const { text, code } = await explain(cleaning.id);
    expect(code).toBe(0);
    expect(text).toContain('2026-11-24 10:00:00.000 Asia/Shanghai, decision');
    expect(text).toMatch(/policy 1, 种子 seed -?\d+, 输入 input [0-9a-f]{16}/);
    expect(text).toContain('第 2 轮 round 2');
    expect(text).toMatch(/1 × TOO_FAR: 距离太远 \/ It is too far away/);
    expect(text).toMatch(/0\.\d{4} × 0\.22 = 0\.\d{4} {2}路程 \/ travel/);
    for (const workerId of workers) {
      expect(text).toContain(`${workerId.slice(0, 8)} score`);
      expect(text).not.toContain(workerId);
    }
    expect(text.match(/→ 派单 offer/g)).toHaveLength(3);
    expect(text).not.toContain('refused at the write');
  });

  it('shows the blockers of one for which nobody was found, and counts the repetitions', async () => {
    const { hopeless } = await aBusyMorning();
    const { lines, text } = await explain(hopeless.id);
    expect(text).toContain('没有开始新一轮 no round started');
    expect(text).toContain('4 × NO_SKILL: 您登记的工种与岗位不符 / Your registered trades do not fit the posting');
    expect(text).not.toContain('offer,');
    expect(lines.at(-1)).toMatch(/2 more with the same outcome, the last at 2026-11-24 10:00:50\.000/);
  });

  it('tells apart an offer that was decided upon and refused at the write', async () => {
    const { workers, cleaning } = await aBusyMorning();
    await db.query('DELETE FROM matching.offer WHERE worker_id = $1', [workers[1]]);
    const { text } = await explain(cleaning.id);
    expect(text).toMatch(new RegExp(`${workers[1]!.slice(0, 8)} score .*refused at the write`));
    expect(text.match(/refused at the write/g)).toHaveLength(1);
  });

  it('of one that no cycle has seen says so, of one that does not exist is refused', async () => {
    const { id } = await published(db);
    expect((await explain(id)).lines).toEqual(['没有撮合记录 / No cycle has considered this posting.']);
    await expect(explain('00000000-0000-4000-8000-000000000000')).rejects.toThrow(WrongOption);
  });
});

it('a record of a full cycle takes less than a megabyte', async () => {
  for (let i = 0; i < 60; i++) await aWorker(db, { at: NEAR_BY });
  const first = await published(db);
  for (let i = 0; i < 149; i++) await published(db, { employerId: first.employer_id });
  await matcher.step();
  const [size] = await db.query<{ text: number; stored: number; postings: number }>(
    `SELECT length(body::text) AS text, pg_column_size(body) AS stored, cardinality(considered) AS postings FROM matching.decision`,
  );
  expect(size!.postings).toBe(150);
  expect(size!.text).toBeLessThan(MEGABYTE);
});

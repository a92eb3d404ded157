import { scoreParts, type ReadCandidate, type ReadPosting } from '@app/core';
import { DEFAULT_POLICY, rulesOf, totalOf } from '@app/core';
import { NOW, REFERENCE } from '../cycle-plan.fixture';
import { decisionLines, nothingNew, repeatedLine, shanghaiTime, type DecisionToExplain } from './decision-text';
import { replayJson, replayLines } from './replay-text';
import { faultText } from './run';

const WORKER = '0193f7c2-1111-7abc-8def-0123456789ab';
const parts = scoreParts(
  {
    ...{ distanceM: 1500, fit: 1, waitingSince: NOW - 600_000, reliability: 0.9, preference: 1, relation: 0 },
    ...{ acceptance: 0.3, recentOffers: 4 },
  },
  rulesOf(DEFAULT_POLICY, REFERENCE.adjacency, NOW, 7),
);
const candidate: ReadCandidate = { rank: 1, workerId: WORKER, score: totalOf(parts), parts, offer: null };

const aPosting = (more: Partial<ReadPosting> = {}): ReadPosting => ({
  ...{ refused: null, tier: 'best', wave: 9, eligible: 0, blocked: {}, held: 0, ranked: [] },
  floors: { lowExposure: { wanted: 3, given: 1, relaxed: true }, hardship: { wanted: 0, given: 0, relaxed: false } },
  ...more,
});
const aDecision = (posting: ReadPosting, more: Partial<DecisionToExplain> = {}): DecisionToExplain => ({
  ...{ id: '17', atMs: NOW, posting, round: null },
  record: {
    ...{ policyVersion: 2, seed: 7, now: NOW, inputHash: '00ff00ff00ff00ff', fallback: false, passes: 1, widenings: 0 },
  },
  ...more,
});
const textOf = (...of: Parameters<typeof aDecision>): string => decisionLines(aDecision(...of)).join('\n');

describe('the text of a decision', () => {
  it('names time in Shanghai, policy, seed, fingerprint, tier and floors', () => {
    const text = textOf(aPosting());
    expect(text).toContain('2026-11-24 10:00:00.000 Asia/Shanghai, decision 17');
    expect(text).toContain('policy 2, 种子 seed 7, 输入 input 00ff00ff00ff00ff');
    expect(text).toContain('tier best (按得分从高到低 / the best by score)');
    expect(text).toMatch(/lowExposure .*wanted 3, given 1, 放宽 relaxed 是 yes/);
    expect(text).toContain('blocked: 0');
  });

  it('gives the blockers in both languages, the most frequent first', () => {
    const text = textOf(aPosting({ blocked: { TOO_FAR: 2, OFFLINE: 5 } }));
    expect(text).toMatch(/5 × OFFLINE: 当时您不在线 \/ You were not online\n\s+2 × TOO_FAR: 距离太远/);
  });

  it('takes each score apart, and shows of a worker the start of the id only', () => {
    const text = textOf(aPosting({ ranked: [candidate] }));
    expect(text).toMatch(/#1 0193f7c2 score 0\.\d{4}\n/);
    expect(text).toContain('0.9000 × 0.2 = 0.1800  守约 / reliability');
    expect(text).toContain('等候时间 / waiting (10.0 min)');
    expect(text).toContain('(4 offers)');
    expect(text).not.toContain(WORKER.slice(0, 9));
  });

  it('tells an offer, the kept place that it took, and whether it was written', () => {
    const ranked = [{ ...candidate, offer: { floor: 'hardship' } as const }];
    const sent = textOf(aPosting({ ranked }), { round: { n: 2, sentTo: new Set([WORKER]) } });
    expect(sent).toContain('第 2 轮 round 2');
    expect(sent).toMatch(/offer, kept place hardship\n/);
    expect(textOf(aPosting({ ranked }))).toContain('kept place hardship, 写入时未成立 refused at the write');
  });

  it('says why a posting was left out', () => {
    const lines = decisionLines(aDecision(aPosting({ refused: 'BAD_WAVE' as ReadPosting['refused'] })));
    expect(lines.at(-1)).toBe('  岗位数据不可用 posting refused: BAD_WAVE');
  });
});

it('nobody found once more for the same reasons is nothing new; another reason, a candidate or a policy is', () => {
  const before = aDecision(aPosting({ blocked: { OFFLINE: 5 } }));
  expect(nothingNew(before, { ...before, id: '18', atMs: NOW + 1000 })).toBe(true);
  expect(nothingNew(before, aDecision(aPosting({ blocked: { OFFLINE: 4 } })))).toBe(false);
  expect(nothingNew(before, aDecision(aPosting({ ranked: [candidate] })))).toBe(false);
  expect(nothingNew(before, { ...before, record: { ...before.record, policyVersion: 3 } })).toBe(false);
  expect(repeatedLine({ ...before, id: '18' }, 4)).toContain('4 more with the same outcome');
});

describe('the text of a replay', () => {
  const replay = { day: '2026-11-24', decisions: 3, identical: 2 };
  const different = [{ id: '17', atMs: NOW, reason: 'other_input', detail: '' } as const];

  it('names what differs and ends with the count, or is one line for machines', () => {
    const lines = replayLines({ ...replay, different });
    expect(lines[0]).toBe(`decision 17 at ${shanghaiTime(NOW)} differs: its facts have another fingerprint`);
    expect(lines[1]).toBe('3 decisions, 2 identical, 1 different');
    expect(JSON.parse(replayJson({ ...replay, different }))).toEqual({
      ...{ ...replay, different: 1 },
      differing: [{ id: '17', reason: 'other_input' }],
    });
  });
});

it.each([
  [{ code: '42P01', message: 'relation' }, 'no schema of this version'],
  [{ code: 'ECONNREFUSED', message: '' }, 'does not answer (ECONNREFUSED)'],
  [{ code: '3D000', message: 'database "x" does not exist' }, 'does not answer (database "x" does not exist)'],
])('a fault of the database is told in one sentence: %j', (fault, sentence) => {
  expect(faultText(fault)).toContain(sentence);
});

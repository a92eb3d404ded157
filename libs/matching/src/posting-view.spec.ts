import { DEFAULT_POLICY, explainBlocked, NO_ANSWERS, SCORE_PARTS } from '@app/core';
import { planCycle } from './cycle-plan';
import { aCycle, aDuePosting, HOUR, MINUTE, NOW, poolOf, REFERENCE, underWay } from './cycle-plan.fixture';
import { coarseCandidates, isBeingSearched, standingOf, viewsOf } from './posting-view';

const viewAt = (posting = aDuePosting(), policy = DEFAULT_POLICY) =>
  viewsOf(posting, NOW, { policy, reference: REFERENCE, answers: NO_ANSWERS })[0]!;

describe('a posting as it is explained', () => {
  it('is seen by the rules of the round that comes next', () => {
    expect(viewAt().round).toBe(1);
    const second = viewAt(underWay({ round: 2 }));
    expect([second.round, second.facts.radiusM]).toEqual([3, 7500]);
  });

  it('stays in the last round when the policy knows no further one', () => {
    const once = { ...DEFAULT_POLICY, repeatLastRound: false };
    expect(viewAt(underWay({ round: 4 }), once).round).toBe(4);
  });

  it.each([
    ['open with a vacant slot', {}, true],
    ['paused', { status: 'paused' }, false],
    ['full', { filled: 1 }, false],
    ['over', { validUntil: NOW }, false],
  ])('%s: offers go out or not', (_, change, expected) => {
    expect(isBeingSearched(viewAt(aDuePosting(change)))).toBe(expected);
  });
});

describe('the place of a worker who waits', () => {
  it('is the one that the cycle would give', () => {
    const pool = poolOf(0.5, 1, 1.5, 2);
    const { decision } = planCycle(aCycle(aDuePosting({ slots: 2 }), pool));
    const view = viewAt(aDuePosting({ slots: 2 }));
    for (const offer of decision!.offers) {
      const { rank, score, wave, eligible } = standingOf(view, pool.get(offer.workerId)!, pool);
      const [outcome] = decision!.postings;
      expect([rank, score, wave, eligible]).toEqual([offer.rank, offer.score, outcome!.wave, outcome!.eligible]);
    }
    expect(decision!.offers.length).toBeGreaterThan(2);
  });

  it('looks to the last place that the wave reaches, and names what alone would bring it', () => {
    const pool = poolOf(...Array.from({ length: 14 }, (_, i) => 0.2 + 0.3 * i));
    const view = viewAt();
    const standing = standingOf(view, pool.get('w14')!, pool);
    expect([standing.rank, standing.goal, standing.offered]).toEqual([14, view.facts.wave, false]);
    const nearer = standing.changes.find((change) => change.kind === 'NEARER')!;
    const { lat, lng } = pool.get('w14')!.place;
    pool.move('w14', { lat: lat - (nearer.byM + 20) / 111_200, lng });
    expect(standingOf(view, pool.get('w14')!, pool).rank).toBeLessThanOrEqual(standing.goal!);
  });

  it('follows from the own facts that are fresher than those of the pool', () => {
    const pool = poolOf(0.5, 1, 4);
    const fresh = { ...pool.get('w3')!, place: pool.get('w1')!.place, waitingSince: NOW - HOUR };
    expect(standingOf(viewAt(), fresh, pool)).toMatchObject({ rank: 1, eligible: 3 });
    expect(explainBlocked({ ...viewAt(), posting: viewAt().facts, candidate: fresh }).blockers).toHaveLength(19);
  });
});

describe('the candidates as an employer sees them', () => {
  const { facts, rules } = viewAt();
  const pool = poolOf(0.537, 1.219);
  pool.upsert({ ...pool.get('w1')!, waitingSince: NOW - 7.6 * MINUTE });
  const ranked = pool.search(facts, rules, 10).ranked;
  const seen = coarseCandidates(ranked, rules);

  it('keep their order, with distances in steps of 100 m and waiting in minutes', () => {
    expect(seen.map(({ rank, distanceM, parts }) => [rank, distanceM, parts.waiting.raw])).toEqual([
      [1, 500, 7 * MINUTE],
      [2, 1200, 0],
    ]);
    expect(seen[0]!.parts.travel.raw).toBe(2);
  });

  it('have scores from which the exact distance does not follow', () => {
    const moved = ranked.map((worker) => ({ ...worker, distanceM: worker.distanceM + 10, score: worker.score - 1e-3 }));
    expect(coarseCandidates(moved, rules)).toEqual(seen);
  });

  it('show rank, score, distance and parts, and nothing else', () => {
    for (const candidate of seen) {
      expect(Object.keys(candidate).sort()).toEqual(['distanceM', 'parts', 'rank', 'score']);
      expect(Object.keys(candidate.parts).sort()).toEqual([...SCORE_PARTS].sort());
    }
  });
});

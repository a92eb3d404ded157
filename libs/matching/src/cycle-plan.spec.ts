import { DEFAULT_POLICY } from '@app/core';
import { aCycle, aDuePosting, HOUR, MINUTE, NOW, poolOf, SECOND, underWay } from './cycle-plan.fixture';
import { planCycle, type CycleInput, type PostingStep } from './cycle-plan';
import type { DuePosting } from './sql/due-postings.sql';

const NEAR = poolOf(1, 2, 3);
const GRACE = DEFAULT_POLICY.graceMs;
const idsOf = (step: PostingStep): string[] => step.start!.offers.map((offer) => offer.workerId).sort();

function stepOf(posting: DuePosting, pool = NEAR, more: Partial<CycleInput> = {}): PostingStep {
  const { steps } = planCycle(aCycle(posting, pool, more));
  expect(steps).toHaveLength(1);
  return steps[0]!;
}

describe('deciding late', () => {
  const fresh = { urgency: 'same_day', publishedAt: NOW, validUntil: NOW + 3 * HOUR } as const;

  it('holds a posting that is not urgent for its window, and then starts the first round', () => {
    const held = stepOf(aDuePosting(fresh));
    expect(held).toMatchObject({ start: null, round: 0, dueAt: NOW + 5 * SECOND, eligible: 3 });
    const ripe = stepOf(aDuePosting({ ...fresh, publishedAt: NOW - 5 * SECOND }));
    expect(idsOf(ripe)).toEqual(['w1', 'w2', 'w3']);
  });

  it('never holds an urgent posting, nor one that seeks a replacement', () => {
    expect(stepOf(aDuePosting({ publishedAt: NOW })).start).not.toBeNull();
    expect(stepOf(aDuePosting({ ...fresh, round: 2 })).start).not.toBeNull();
  });

  it('looks for nobody wider while it waits', () => {
    expect(stepOf(aDuePosting(fresh), poolOf())).toMatchObject({ start: null, round: 0, dueAt: NOW + 5 * SECOND });
  });
});

describe('a replacement', () => {
  const running = { status: 'running', startsAt: NOW - 10 * MINUTE, validUntil: NOW + 20 * MINUTE, round: 4 } as const;
  const replaced = aDuePosting({ ...running, replaceUntil: NOW + 20 * MINUTE });

  it('is searched for while the posting runs, until its window is over', () => {
    expect(stepOf(replaced).start).not.toBeNull();
    expect(stepOf({ ...replaced, validUntil: NOW })).toMatchObject({ start: null, ends: false, dueAt: null });
    expect(stepOf({ ...replaced, filled: 1 })).toMatchObject({ start: null, ends: false });
  });

  it('goes to those who can be there in time, and to the others only without one of them', () => {
    // 20 minutes, less 6 for setting out, at 250 m a minute: 3.5 km.
    expect(idsOf(stepOf(replaced, poolOf(1, 3, 4)))).toEqual(['w1', 'w2']);
    expect(idsOf(stepOf(replaced, poolOf(4, 5)))).toEqual(['w1', 'w2']);
    expect(idsOf(stepOf({ ...replaced, replaceUntil: NOW + HOUR }, poolOf(1, 3, 4)))).toEqual(['w1', 'w2', 'w3']);
  });
});

describe('a new round', () => {
  it('starts for an open posting with a vacant slot and goes to everybody near, as the wave has room', () => {
    const step = stepOf(aDuePosting());
    expect(step).toMatchObject({ endOffers: null, ends: false, round: 2, eligible: 3, start: { round: 2 } });
    expect(idsOf(step)).toEqual(['w1', 'w2', 'w3']);
  });

  it('passes over the roster wave at once when nobody is on the roster, if there is a further one', () => {
    expect(stepOf(aDuePosting()).round).toBe(2);
    const rounds = { ...DEFAULT_POLICY.rounds, urgent: DEFAULT_POLICY.rounds.urgent.slice(0, 1) };
    const policy = { ...DEFAULT_POLICY, rounds, repeatLastRound: false };
    expect(stepOf(aDuePosting(), NEAR, { policy }).round).toBe(1);
  });

  it('has as many offers as the wave of its urgency wants, and no more', () => {
    const crowd = poolOf(...Array.from({ length: 30 }, (_, i) => 1 + i / 10));
    expect(stepOf(aDuePosting(), crowd).start!.offers).toHaveLength(9);
    expect(stepOf(aDuePosting({ urgency: 'same_day' }), crowd).start!.offers).toHaveLength(5);
    expect(stepOf(aDuePosting({ urgency: 'same_day', slots: 4, filled: 1 }), crowd).start!.offers).toHaveLength(14);
  });

  it('is due to be looked at when its offers have expired and the grace is over', () => {
    const step = stepOf(aDuePosting());
    expect(step.start!.expiresAt).toBe(NOW + 45 * SECOND);
    expect(step.dueAt).toBe(NOW + 45 * SECOND + GRACE);
  });

  it('has offers that live no longer than the posting is valid', () => {
    const step = stepOf(aDuePosting({ validUntil: NOW + 20 * SECOND }));
    expect(step.start!.expiresAt).toBe(NOW + 20 * SECOND);
    expect(step.dueAt).toBe(NOW + 20 * SECOND + GRACE);
  });

  it('ends the one before, and reaches further: 1, 1.5 and 2 times the radius', () => {
    const reached = (round: number) => idsOf(stepOf(aDuePosting({ round }), poolOf(4, 6, 9)));
    expect(reached(1)).toEqual(['w1']);
    expect(reached(2)).toEqual(['w1', 'w2']);
    expect(reached(3)).toEqual(['w1', 'w2', 'w3']);
    const second = stepOf(underWay({ round: 2, roundEndsAt: NOW, excluded: ['w1'] }), poolOf(4, 6, 9));
    expect(second).toMatchObject({ endOffers: 'expired', round: 3, start: { round: 3 } });
    expect(idsOf(second)).toEqual(['w2']);
  });

  it('starts before the old one is over when nobody is left who could answer', () => {
    const step = stepOf(underWay({ liveOffers: 0, excluded: ['w1'] }));
    expect(step).toMatchObject({ endOffers: 'expired', round: 2 });
    expect(idsOf(step)).toEqual(['w2', 'w3']);
  });

  it('waits until the offers of older terms have ended, so that those who held them can be asked again', () => {
    const first = stepOf(underWay({ version: 2, staleOffers: 9 }));
    expect(first).toMatchObject({ endOffers: 'terms_changed', ends: false, start: null, round: 1, dueAt: NOW });
    expect(stepOf(underWay({ version: 2, staleOffers: 9, roundEndsAt: NOW }))).toEqual({
      ...first,
      posting: expect.objectContaining({ roundEndsAt: NOW }),
    });
    const then = stepOf(underWay({ version: 2, liveOffers: 0, roundEndsAt: null }));
    expect(then).toMatchObject({ endOffers: null, round: 2 });
    expect(idsOf(then)).toEqual(['w1', 'w2', 'w3']);
  });
});

describe('nothing starts', () => {
  it('while a round is under way; the posting is looked at when that ends', () => {
    const step = stepOf(underWay({ slots: 3, filled: 1, liveOffers: 1 }));
    expect(step).toMatchObject({ endOffers: null, ends: false, start: null, round: 1, dueAt: NOW + 30 * SECOND });
  });

  it.each<[string, Partial<DuePosting>, Partial<PostingStep>]>([
    ['paused with offers out', { status: 'paused' }, { endOffers: 'posting_closed', dueAt: NOW + HOUR }],
    ['paused between rounds', { status: 'paused', roundEndsAt: null }, { endOffers: null, dueAt: NOW + HOUR }],
    ['cancelled', { status: 'cancelled' }, { endOffers: 'posting_closed', dueAt: null }],
    ['cancelled after its validity', { status: 'cancelled', validUntil: NOW }, { ends: false, dueAt: null }],
    ['filled', { status: 'filled', filled: 1, roundEndsAt: null }, { endOffers: null, dueAt: null }],
    ['filled after its validity', { status: 'filled', filled: 1, validUntil: NOW }, { ends: false, dueAt: null }],
    ['running', { status: 'running', filled: 1, validUntil: NOW, roundEndsAt: null }, { ends: false, dueAt: null }],
    ['open, but without a vacant slot', { filled: 1 }, { endOffers: null, dueAt: null }],
    ['open at the end of its validity', { validUntil: NOW }, { endOffers: 'expired', ends: true, dueAt: null }],
    ['paused at the end of its validity', { status: 'paused', validUntil: NOW }, { ends: true, dueAt: null }],
    ['expired already', { status: 'expired', validUntil: NOW, roundEndsAt: null }, { ends: false, dueAt: null }],
  ])('for a posting that is %s', (_, posting, expected) => {
    const plan = planCycle(aCycle(underWay(posting), NEAR));
    expect(plan.steps[0]).toMatchObject({ ends: false, start: null, round: 1, ...expected });
    expect(plan.decision).toBeNull();
  });
});

describe('a search that finds nobody', () => {
  it('goes on at once with the next, wider radius, until there is none', () => {
    expect(stepOf(aDuePosting({ round: 0 }), poolOf())).toMatchObject({ start: null, round: 2, dueAt: NOW });
    expect(stepOf(aDuePosting({ round: 2 }), poolOf())).toMatchObject({ start: null, round: 3, dueAt: NOW });
  });

  it('waits a moment when the radius is the widest, and tries the same round again', () => {
    expect(stepOf(aDuePosting({ round: 3 }), poolOf())).toMatchObject({
      start: null,
      round: 3,
      dueAt: NOW + 2 * SECOND,
    });
    expect(stepOf(aDuePosting({ round: 9 }), poolOf())).toMatchObject({
      start: null,
      round: 9,
      dueAt: NOW + 2 * SECOND,
    });
  });

  it('never waits beyond the validity, and never less than 100 ms', () => {
    const soonOver = stepOf(aDuePosting({ round: 3, validUntil: NOW + SECOND }), poolOf());
    expect(soonOver.dueAt).toBe(NOW + SECOND);
    const round = { ...DEFAULT_POLICY.rounds.urgent[1]!, lifetimeMs: 45 };
    const rounds = { ...DEFAULT_POLICY.rounds, urgent: [round] };
    const fast = stepOf(aDuePosting(), poolOf(), { policy: { ...DEFAULT_POLICY, rounds } });
    expect(fast).toMatchObject({ round: 0, dueAt: NOW + 100 });
  });

  it('ends the round before it all the same', () => {
    expect(stepOf(underWay({ roundEndsAt: NOW }), poolOf())).toMatchObject({ endOffers: 'expired', start: null });
  });

  it('waits for the end of the validity when the policy has no further round', () => {
    const policy = { ...DEFAULT_POLICY, repeatLastRound: false };
    expect(stepOf(aDuePosting({ round: 4 }), NEAR, { policy })).toMatchObject({ start: null, dueAt: NOW + HOUR });
    expect(stepOf(aDuePosting({ round: 4 })).start).toMatchObject({ round: 5 });
  });

  it('says what stopped whom', () => {
    const { blocked, eligible } = stepOf(aDuePosting({ certificateIds: ['health'] }));
    expect({ blocked: blocked.NO_CERTIFICATE, eligible }).toEqual({ blocked: 3, eligible: 0 });
  });
});

describe('a cycle over several postings', () => {
  it('gives one worker to one of them and decides each by its own state', () => {
    const due = [aDuePosting({ id: 'p1' }), aDuePosting({ id: 'p2' }), aDuePosting({ id: 'p3', status: 'paused' })];
    const { steps } = planCycle({ ...aCycle(due[0]!, poolOf(1)), due });
    expect(steps.map((step) => step.posting.id)).toEqual(['p1', 'p2', 'p3']);
    expect(steps.filter((step) => step.start)).toHaveLength(1);
    expect(steps.find((step) => !step.start)!.round).toBe(2);
  });

  it('records policy, seed and hash of what it decided upon', () => {
    const decide = (more: Partial<CycleInput>) => planCycle(aCycle(aDuePosting(), NEAR, more)).decision!;
    const policy = { ...DEFAULT_POLICY, version: 5 };
    expect(decide({ policy })).toMatchObject({ policyVersion: 5, seed: 7, fallback: false });
    expect(decide({}).inputHash).toBe(decide({}).inputHash);
    expect(decide({ now: NOW + MINUTE }).inputHash).not.toBe(decide({}).inputHash);
  });

  it.each([
    ['an occupation', { occupationId: 'astronaut' }, /p1: the reference does not know astronaut/],
    ['a certificate', { certificateIds: ['pilot'] }, /p1: the reference does not know pilot/],
  ])('fails on %s that the reference does not know, instead of finding nobody for ever', (_, posting, message) => {
    expect(() => planCycle(aCycle(aDuePosting(posting), NEAR))).toThrow(message);
  });
});

import fc from 'fast-check';
import { acceptanceOf, learnedAnswers, NO_ANSWERS, ownAcceptance, shrunkShare } from './acceptance';
import { waveSize } from './offer-plan';
import { DEFAULT_POLICY } from './policy';

const SHIQI = '442000001';
const XIAOLAN = '442000118';
const at = (townCode: string, occupationId = 'cleaner') => ({ townCode, occupationId });

describe('a share that is shrunk to a prior', () => {
  it.each([
    ['nobody has answered', 0, 0, 0.3],
    ['as many have answered as the prior weighs, and nobody accepted', 0, 20, 0.15],
    ['30 of 60 accepted: (30 + 6) / 80', 30, 60, 0.45],
    ['a fraction of an answer counts as one: (1 + 6) / 22.5', 1, 2.5, 7 / 22.5],
  ])('when %s', (_, accepted, answered, share) => {
    expect(shrunkShare({ accepted, answered }, 0.3, 20)).toBeCloseTo(share, 12);
  });

  it('lies between the prior and the plain share, and comes nearer to it with every answer', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.double({ min: 0.01, max: 1, noNaN: true }), (accepted, no, prior) => {
        const answered = accepted + no;
        const share = shrunkShare({ accepted, answered }, prior, 20);
        const ten = shrunkShare({ accepted: 10 * accepted, answered: 10 * answered }, prior, 20);
        const plain = answered > 0 ? accepted / answered : prior;
        const distance = Math.abs(share - plain);
        return distance <= Math.abs(prior - plain) + 1e-12 && Math.abs(ten - plain) <= distance + 1e-12;
      }),
    );
  });

  it.each([
    [2, 1],
    [-1, 5],
    [NaN, 5],
    [1, Infinity],
  ])('is refused for %d accepted of %d', (accepted, answered) => {
    expect(() => shrunkShare({ accepted, answered }, 0.3, 20)).toThrow(RangeError);
  });
});

describe('the acceptance of a trade and town', () => {
  const learned = learnedAnswers([
    { ...at(SHIQI), accepted: 54, answered: 60 },
    { ...at(XIAOLAN), accepted: 0, answered: 20 },
    { ...at(SHIQI, 'loader'), accepted: 0, answered: 10_000 },
  ]);

  it('is the prior before anybody has answered', () => {
    expect(acceptanceOf(NO_ANSWERS, at(SHIQI), DEFAULT_POLICY)).toBe(DEFAULT_POLICY.acceptancePrior);
    expect(acceptanceOf(learned, at(SHIQI, 'waiter'), DEFAULT_POLICY)).toBe(DEFAULT_POLICY.acceptancePrior);
  });

  it('shrinks the town to the trade, and the trade to the prior', () => {
    // The trade: (54 + 20 × .3) / (80 + 20) = .6; then each town with 20 × .6.
    expect(acceptanceOf(learned, at(SHIQI), DEFAULT_POLICY)).toBeCloseTo((54 + 12) / 80, 12);
    expect(acceptanceOf(learned, at(XIAOLAN), DEFAULT_POLICY)).toBeCloseTo(12 / 40, 12);
    expect(acceptanceOf(learned, at('442000106'), DEFAULT_POLICY)).toBeCloseTo(0.6, 12);
  });

  it('makes waves smaller where people say yes, and never larger than the least acceptance asks for', () => {
    const wave = (where: ReturnType<typeof at>) => waveSize(1, acceptanceOf(learned, where, DEFAULT_POLICY), 0.95);
    expect(wave(at(SHIQI, 'waiter'))).toBe(9);
    expect(wave(at(SHIQI))).toBe(2);
    expect(acceptanceOf(learned, at(SHIQI, 'loader'), DEFAULT_POLICY)).toBe(DEFAULT_POLICY.acceptanceLeast);
    expect(wave(at(SHIQI, 'loader'))).toBe(59);
  });
});

it.each([
  ['a worker without answers is taken for anybody', 0, 0, 0.3],
  ['who accepted all of 20 stands at (20 + 3) / 30', 20, 20, 23 / 30],
  ['who accepted none of 10 is halfway to nought', 0, 10, 0.15],
])('%s', (_, accepted, answered, share) => {
  expect(ownAcceptance({ accepted, answered })).toBeCloseTo(share, 12);
});

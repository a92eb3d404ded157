import { LiveReport } from '@app/contracts';
import { liveReport } from './live-report';

const NO_TIMES = { offerMedianS: null, offerP90S: null, offered: 0, fillMedianS: null, fillP90S: null, filled: 0 };
const facts = { day: '2026-11-24', asOf: null, times: NO_TIMES, sums: [] };
const figure = (code: string, value: number, townCode = '442000108') => ({ code, value, townCode });

describe('the live report', () => {
  it('of a day without events is all zero, without a fill rate and without towns', () => {
    expect(LiveReport.parse(liveReport(facts))).toMatchObject({
      slotsPublished: 0,
      offers: 0,
      fillRate: null,
      towns: [],
    });
  });

  it('adds the towns up', () => {
    const sums = [figure('offers', 5), figure('offers', 7, '442000001'), figure('slots_published', 4)];
    expect(LiveReport.parse(liveReport({ ...facts, sums }))).toMatchObject({
      offers: 12,
      slotsPublished: 4,
      towns: [
        { townCode: '442000108', offers: 5, slotsPublished: 4 },
        { townCode: '442000001', offers: 7, slotsPublished: 0 },
      ],
    });
  });

  it.each([
    [8, 6, 0.75],
    [8, 0, 0],
    [4, 5, 1.25],
    [0, 3, null],
  ])('of %i slots of which %i were filled has the fill rate %s', (slots, filled, rate) => {
    const sums = [figure('slots_published', slots), figure('slots_filled', filled)];
    expect(liveReport({ ...facts, sums }).fillRate).toBe(rate);
  });

  it('counts what has no town in the whole only', () => {
    const report = liveReport({ ...facts, sums: [figure('postings_published', 2, '')] });
    expect(report).toMatchObject({ postingsPublished: 2, towns: [] });
  });
});

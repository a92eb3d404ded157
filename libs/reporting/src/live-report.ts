import type { LiveReport } from '@app/contracts';
import type { FigureCode } from '@app/core';
import type { FigureSum, PostingTimes } from './sql/live.sql';

/** The figures of the live report and their codes. */
const CODES = {
  postingsPublished: 'postings_published',
  slotsPublished: 'slots_published',
  offers: 'offers',
  accepts: 'accepts',
  slotsFilled: 'slots_filled',
  slotsManned: 'slots_manned',
  declines: 'declines',
  arrivals: 'arrivals',
  completed: 'completed',
  noShows: 'no_shows',
  postingsFilled: 'postings_filled',
  postingsExpired: 'postings_expired',
  postingsCancelled: 'postings_cancelled',
} as const satisfies Partial<Record<keyof LiveReport, FigureCode>>;
export const LIVE_CODES: readonly FigureCode[] = Object.values(CODES);

/** What was read for a live report. */
export interface LiveFacts {
  readonly day: string;
  readonly asOf: string | null;
  readonly sums: readonly FigureSum[];
  readonly times: PostingTimes;
}

/** Puts the report together. A town is named only when something happened there that day. */
export function liveReport({ day, asOf, sums, times }: LiveFacts): LiveReport {
  const all = totals(sums);
  return {
    day,
    asOf,
    ...all,
    fillRate: fillRate(all),
    timeToFirstOffer: { medianS: times.offerMedianS, p90S: times.offerP90S, postings: times.offered },
    timeToFill: { medianS: times.fillMedianS, p90S: times.fillP90S, postings: times.filled },
    towns: [...byTown(sums)].map(([townCode, ofTown]) => {
      const { slotsPublished, offers, accepts, slotsFilled, slotsManned, arrivals } = totals(ofTown);
      return { townCode, slotsPublished, offers, accepts, slotsFilled, slotsManned, arrivals };
    }),
  };
}

/**
 * Slots filled ÷ slots asked for (monitoring figure M13), both of the day; null without slots. A slot that is given up and
 * filled again counts once; one published on the day before can still make it pass 1.
 */
const fillRate = ({ slotsFilled, slotsPublished }: { slotsFilled: number; slotsPublished: number }): number | null =>
  slotsPublished > 0 ? slotsFilled / slotsPublished : null;

function totals(sums: readonly FigureSum[]): Record<keyof typeof CODES, number> {
  const sumOf = (code: string) => sums.reduce((sum, figure) => (figure.code === code ? sum + figure.value : sum), 0);
  const entries = Object.entries(CODES).map(([field, code]) => [field, sumOf(code)]);
  return Object.fromEntries(entries) as Record<keyof typeof CODES, number>;
}

function byTown(sums: readonly FigureSum[]): Map<string, FigureSum[]> {
  const towns = new Map<string, FigureSum[]>();
  for (const figure of sums) {
    if (!figure.townCode) continue;
    const ofTown = towns.get(figure.townCode) ?? [];
    towns.set(figure.townCode, [...ofTown, figure]);
  }
  return towns;
}

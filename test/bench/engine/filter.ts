import {
  type Candidate,
  type MatchingRules,
  minuteOfShanghaiDay,
  type PostingFacts,
  shanghaiDay,
  shanghaiWeekday,
} from '@app/core';
import { TRADES } from './city';

/** One stretch of hours that holds on several days, as the workers of this city have it. */
export interface Hours {
  /** Bit 0 = Monday. */
  readonly days: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}

const WHOLE_WEEK: Hours = { days: 127, fromMinute: 0, toMinute: 1440 };

/** A worker without windows is free at any time. */
export function hoursOf({ available }: Candidate): Hours {
  const [first] = available;
  if (!first) return WHOLE_WEEK;
  const days = available.reduce((bits, { weekday }) => bits | (1 << (weekday - 1)), 0);
  return { days, fromMinute: first.fromMinute, toMinute: first.toMinute };
}

/** The hours that a posting needs. */
export function shiftOf({ startsAt, endsAt }: PostingFacts): Hours {
  const fromMinute = minuteOfShanghaiDay(startsAt);
  const toMinute = fromMinute + (endsAt - startsAt) / 60_000;
  return { days: 1 << (shanghaiWeekday(startsAt) - 1), fromMinute, toMinute };
}

const SKILL_WORDS = Math.ceil(TRADES / 32);
/** Words of a worker: skills, days, first and last minute, born, caps. */
const WORDS = SKILL_WORDS + 6;
const REALS = 3;

/** The hard rules as a test on the number of a worker, over rows of typed arrays: the work that the pool does as well. */
export class WorkerFilter {
  private readonly words: Int32Array;
  private readonly reals: Float64Array;

  constructor(
    workers: readonly Candidate[],
    private readonly rules: MatchingRules,
  ) {
    this.words = new Int32Array(workers.length * WORDS);
    this.reals = new Float64Array(workers.length * REALS);
    workers.forEach((worker, n) => this.write(worker, n * WORDS, n * REALS));
  }

  /** Tells whether a worker may be offered the posting, its distance apart. */
  predicate(posting: PostingFacts): (n: number) => boolean {
    const { words, reals } = this;
    const { now, liveOfferCap, dailyOfferCap } = this.rules;
    const { days, fromMinute, toMinute } = shiftOf(posting);
    const word = posting.occupation >>> 5;
    const bit = 1 << (posting.occupation & 31);
    const bornBy = dayNumber(shanghaiDay(posting.startsAt)) - posting.minAge * 10_000;
    const { from, to } = posting.block;
    return (n) => {
      const w = n * WORDS;
      if (!(words[w + word]! & bit)) return false;
      const r = n * REALS;
      if (reals[r]! <= now || words[w + SKILL_WORDS + 3]! > bornBy) return false;
      if (!(words[w + SKILL_WORDS]! & days)) return false;
      if (words[w + SKILL_WORDS + 1]! > fromMinute || words[w + SKILL_WORDS + 2]! < toMinute) return false;
      if (reals[r + 1]! < to && from < reals[r + 2]!) return false;
      return words[w + SKILL_WORDS + 4]! < liveOfferCap && words[w + SKILL_WORDS + 5]! < dailyOfferCap;
    };
  }

  private write(worker: Candidate, w: number, r: number): void {
    const { days, fromMinute, toMinute } = hoursOf(worker);
    for (const skill of worker.skills) this.words[w + (skill >>> 5)]! |= 1 << (skill & 31);
    const rest = [days, fromMinute, toMinute, dayNumber(worker.bornOn), worker.liveOffers.length, worker.offersToday];
    this.words.set(rest, w + SKILL_WORDS);
    const taken = [...worker.busy, ...worker.liveOffers];
    const from = Math.min(...taken.map((block) => block.from));
    const to = Math.max(...taken.map((block) => block.to));
    const may = worker.identityOk && worker.suspendedUntil <= this.rules.now;
    this.reals.set([may ? worker.onlineUntil : 0, from, to], r);
  }
}

const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

import { parseArgs } from 'node:util';
import { broken, type Broken } from './checker';
import { playDay } from './day';
import { type DayFigures, figuresOf } from './figures';
import { type DayParameters, ZHONGSHAN_DAY } from './parameters';
import { makeWorld } from './world';

const USAGE = `npm run simulate -- --day [--show-rate 0.83] [--seed 1] [--workers 20000] [--postings 2000] [--json]

  A made-up weekday of Zhongshan through the real rules of the engine on a virtual clock, twice: with standby and
  without. docs/shifts.md says what is made up and how each figure is counted.
  --show-rate  share of the confirmed who come
  --seed       another seed is another day
  --json       one line of JSON instead of the table`;

const OPTIONS = {
  day: { type: 'boolean', default: false },
  'show-rate': { type: 'string', default: String(ZHONGSHAN_DAY.showRate) },
  seed: { type: 'string', default: '1' },
  workers: { type: 'string', default: String(ZHONGSHAN_DAY.workers) },
  postings: { type: 'string', default: String(ZHONGSHAN_DAY.postings) },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

interface Side {
  readonly figures: DayFigures;
  readonly broken: Broken;
  readonly cycles: number;
  readonly seconds: number;
}

function simulated(parameters: DayParameters, seed: number): readonly [on: Side, off: Side] {
  const world = makeWorld(parameters, seed);
  const side = (standby: boolean): Side => {
    const beganAt = performance.now();
    const { log, cycles } = playDay(world, { parameters, seed, standby });
    const seconds = (performance.now() - beganAt) / 1000;
    return { figures: figuresOf(log, world), broken: broken(log), cycles, seconds };
  };
  return [side(true), side(false)];
}

const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

const jsonOf = ([on, off]: readonly [Side, Side]): string =>
  JSON.stringify({
    simulate: 'day',
    fillRate: rounded(on.figures.fillRate, 4),
    mannedAt30: rounded(on.figures.mannedAt30, 4),
    mannedAt30WithoutStandby: rounded(off.figures.mannedAt30, 4),
    timeToFillMedianS: Math.round(on.figures.timeToFillMedianS),
    giniOffers: rounded(on.figures.fairness.gini ?? 0, 4),
    ...together(on.broken, off.broken),
  });

/** What must be nought must be it in both runs. */
const together = (a: Broken, b: Broken): Broken => ({
  doubleBookings: a.doubleBookings + b.doubleBookings,
  overfills: a.overfills + b.overfills,
  lostAccepts: a.lostAccepts + b.lostAccepts,
});

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
const minutes = (seconds: number): string => `${(seconds / 60).toFixed(1)} min`;

const ROWS: readonly (readonly [string, (side: Side) => string])[] = [
  ['slots', ({ figures }) => String(figures.slots)],
  ['filled by T + 30 min, of all slots', ({ figures }) => percent(figures.fillRate)],
  ['manned at T + 30 min, of the filled', ({ figures }) => percent(figures.mannedAt30)],
  ['manned at T + 30 min, of all slots', ({ figures }) => percent(figures.mannedOfAll)],
  ['time to fill, median', ({ figures }) => minutes(figures.timeToFillMedianS)],
  ['time to fill, urgent, median', ({ figures }) => minutes(figures.urgentFillMedianS)],
  ['time to fill, urgent, p90', ({ figures }) => minutes(figures.urgentFillP90S)],
  ['offers', ({ figures }) => String(figures.offers)],
  ['standbys', ({ figures }) => String(figures.standbys)],
  ['slots given again without a new accept', ({ figures }) => String(figures.promotions)],
  ['slots with a second holder', ({ figures }) => String(figures.replaced)],
  ['cancelled by workers', ({ figures }) => String(figures.cancellations)],
  ['silent when asked, and released', ({ figures }) => String(figures.released)],
  ['not there at T + 10 min', ({ figures }) => String(figures.noShows)],
  ['Gini of offers per active hour', ({ figures }) => (figures.fairness.gini ?? 0).toFixed(3)],
  ...(['hardship', 'age45Plus'] as const).map(
    (group) =>
      [
        `exposure of ${group} against the others`,
        ({ figures }: Side) =>
          (figures.fairness.groups.find((one) => one.group === group)?.exposureRatio ?? 0).toFixed(2),
      ] as const,
  ),
  ['double bookings', (side) => String(side.broken.doubleBookings)],
  ['overfilled postings', (side) => String(side.broken.overfills)],
  ['lost accepts', (side) => String(side.broken.lostAccepts)],
  ['cycles', ({ cycles }) => String(cycles)],
  ['computing time', ({ seconds }) => `${seconds.toFixed(1)} s`],
];

function print([on, off]: readonly [Side, Side]): void {
  const line = (name: string, a: string, b: string) => console.log(name.padEnd(42) + a.padStart(14) + b.padStart(18));
  line('', 'standby', 'without standby');
  for (const [name, of] of ROWS) line(name, of(on), of(off));
}

function numberIn(name: string, text: string, isGood: (value: number) => boolean): number {
  const value = Number(text);
  if (text.trim() === '' || !isGood(value)) throw new RangeError(`--${name} ${text} is out of range`);
  return value;
}

const isCount = (value: number): boolean => Number.isInteger(value) && value > 0;

function main(): void {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help || !values.day) return console.log(USAGE);
  const parameters: DayParameters = {
    ...ZHONGSHAN_DAY,
    showRate: numberIn('show-rate', values['show-rate'], (share) => share >= 0 && share <= 1),
    workers: numberIn('workers', values.workers, isCount),
    postings: numberIn('postings', values.postings, isCount),
  };
  const sides = simulated(parameters, numberIn('seed', values.seed, Number.isInteger));
  if (values.json) console.log(jsonOf(sides));
  else print(sides);
}

main();

import type { Spread } from './figures';
import { KNEE_P99_MS, keepsUp } from './knee';
import type { StageResult } from './stage';

/** The floor in its three lights; the ratios use `atRate`. */
export interface FloorResult {
  readonly oneByOne: Spread;
  /** At 200/s on the otherwise idle machine: the strict one, because load beside it would only raise it. */
  readonly atRate: Spread;
  /** A trickle while 200 postings/s run; for information. */
  readonly underLoad: Spread | null;
  readonly rssMb: number | null;
}

/** Everything that one run found. */
export interface BenchResult {
  readonly floor: FloorResult;
  readonly stages: readonly StageResult[];
  readonly kneeStages: readonly StageResult[];
  readonly lostSockets: number;
}

/** One line for machines. */
export interface Measure {
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly against: string;
  readonly againstValue: number;
  readonly ratio: number;
}

const BASE_RATE = 200;
const TARGET_KNEE = 1000;

/** The lines in their order: the rate of 200/s bears the plain names, the others end in _at_<rate>. */
export function measuresOf({ floor, stages, kneeStages }: BenchResult): Measure[] {
  const ofStages = stages
    .filter(({ rate }) => rate >= BASE_RATE)
    .flatMap((stage) => stageMeasures(stage, floor.atRate.p50, stage.rate === BASE_RATE ? '' : `_at_${stage.rate}`));
  const highestRssMb = Math.max(...stages.map((stage) => stage.rssMb));
  const kept = kneeStages.filter(keepsUp).map(({ rate }) => rate);
  return [
    ...ofStages,
    ...(kneeStages.length > 0
      ? [line('knee_postings_per_s', Math.max(0, ...kept), '1/s', ['target', TARGET_KNEE])]
      : []),
    line('rss_mb', highestRssMb, 'MB', ['floor server', floor.rssMb ?? NaN]),
  ];
}

function stageMeasures(stage: StageResult, floorP50: number, suffix: string): Measure[] {
  const commitP50 = stage.commit.p50;
  return [
    line(`post_to_offer_p50${suffix}`, stage.postToOffer.p50, 'ms', ['floor', floorP50]),
    line(`post_to_offer_p99${suffix}`, stage.postToOffer.p99, 'ms', ['floor', floorP50]),
    line(`accept_p50${suffix}`, stage.accept.p50, 'ms', ['commit', commitP50]),
    line(`accept_p99${suffix}`, stage.accept.p99, 'ms', ['commit', commitP50]),
    line(`loop_delay_p99${suffix}`, stage.loopDelayP99Ms, 'ms', ['knee limit', KNEE_P99_MS]),
    line(`events_per_s${suffix}`, stage.eventsPerSecond, '1/s', ['postings', stage.rate]),
  ];
}

/** One line, its figures rounded to thousandths unless more digits are asked for. */
export function line(
  measure: string,
  value: number,
  unit: string,
  [against, againstValue]: [string, number],
  digits = 3,
): Measure {
  const round = (n: number): number => Math.round(n * 10 ** digits) / 10 ** digits;
  return {
    measure,
    value: round(value),
    unit,
    against,
    againstValue: round(againstValue),
    ratio: round(value / againstValue),
  };
}

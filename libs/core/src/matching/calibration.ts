/** Offers whose rounds were sized for the same acceptance. */
export interface PredictedAnswers {
  /** In (0, 1]. */
  readonly predicted: number;
  readonly accepted: number;
  /** Accepted, declined and expired. */
  readonly answered: number;
  /** Taken back because the places were taken, each by the share of its time that it had. */
  readonly cutShort: number;
}

/** How well the predictions of one decile fit. */
export interface CalibrationBucket {
  readonly from: number;
  readonly to: number;
  /** Mean of the predictions, and the share that was accepted; both over answered + cut short. */
  readonly predicted: number;
  readonly observed: number;
  readonly answered: number;
  readonly accepted: number;
  readonly cutShort: number;
}

/** How well predicted and observed acceptance fit each other. */
export interface Calibration {
  readonly answered: number;
  readonly accepted: number;
  /** Mean of (prediction − outcome)² with outcome 1 for accepted, else 0 (Brier 1950); 0 is best. Null without an offer. */
  readonly brier: number | null;
  /** Deciles with offers, lowest first. */
  readonly buckets: readonly CalibrationBucket[];
}

const BUCKETS = 10;
/** .3 × 10 is 3, but .7 / .1 misses 7: what lies this near to an edge is on it. */
const TOLERANCE = 1e-9;

/** Puts predictions into deciles of [0, 1]; the last one holds 1 as well. */
export function calibrationOf(rows: readonly PredictedAnswers[]): Calibration {
  const counted = rows.filter((row) => weightOf(row) > 0);
  return {
    answered: sumOf(counted, ({ answered }) => answered),
    accepted: sumOf(counted, ({ accepted }) => accepted),
    brier: counted.length > 0 ? meanOf(counted, squaredError) : null,
    buckets: Array.from({ length: BUCKETS }, (_, decile) => decile).flatMap((decile) => bucketOf(decile, counted)),
  };
}

const weightOf = ({ answered, cutShort }: PredictedAnswers): number => answered + cutShort;

const decileOf = (predicted: number): number => Math.min(BUCKETS - 1, Math.floor(predicted * BUCKETS + TOLERANCE));

function bucketOf(decile: number, counted: readonly PredictedAnswers[]): CalibrationBucket[] {
  const rows = counted.filter(({ predicted }) => decileOf(predicted) === decile);
  if (rows.length === 0) return [];
  const bucket = {
    from: decile / BUCKETS,
    to: (decile + 1) / BUCKETS,
    predicted: meanOf(rows, (row) => row.predicted * weightOf(row)),
    observed: meanOf(rows, ({ accepted }) => accepted),
    answered: sumOf(rows, ({ answered }) => answered),
    accepted: sumOf(rows, ({ accepted }) => accepted),
    cutShort: sumOf(rows, ({ cutShort }) => cutShort),
  };
  return [bucket];
}

const squaredError = (row: PredictedAnswers): number =>
  row.accepted * (1 - row.predicted) ** 2 + (weightOf(row) - row.accepted) * row.predicted ** 2;

const meanOf = (rows: readonly PredictedAnswers[], total: (row: PredictedAnswers) => number): number =>
  sumOf(rows, total) / sumOf(rows, weightOf);

const sumOf = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((sum, row) => sum + of(row), 0);

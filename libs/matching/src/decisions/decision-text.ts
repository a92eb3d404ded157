import { EXPLANATION_MESSAGES, type ExplanationCode } from '@app/contracts';
import {
  type Blocker,
  type DecisionRecord,
  type ExplainedPart,
  FLOOR_GROUPS,
  type FloorGroup,
  type ReadCandidate,
  type ReadPosting,
  SCORE_PARTS,
  type ScorePart,
} from '@app/core';

/** One decision about one posting, with what became of it. */
export interface DecisionToExplain {
  readonly id: string;
  readonly atMs: number;
  readonly record: Pick<
    DecisionRecord,
    'policyVersion' | 'seed' | 'inputHash' | 'fallback' | 'passes' | 'widenings' | 'now'
  >;
  readonly posting: ReadPosting;
  /** The round that it started, and who was really sent an offer: hard rules are asked again at the write. */
  readonly round: { readonly n: number; readonly sentTo: ReadonlySet<string> } | null;
}

const SHANGHAI_MS = 8 * 3_600_000;
const MINUTE_MS = 60_000;
/** Enough to find a worker by, too little to name one. */
const MASKED_LENGTH = 8;

/** Local time to the millisecond. */
export const shanghaiTime = (ms: number): string =>
  new Date(Math.floor(ms) + SHANGHAI_MS).toISOString().slice(0, 23).replace('T', ' ');

const both = (code: ExplanationCode): string =>
  `${EXPLANATION_MESSAGES[code]['zh-CN']} / ${EXPLANATION_MESSAGES[code].en}`;
const yesNo = (yes: boolean): string => (yes ? '是 yes' : '否 no');

/** A decision as a person reads it. No personal data: workers by the first characters of their id. */
export function decisionLines(decision: DecisionToExplain): string[] {
  const { posting } = decision;
  if (posting.refused) return [...headLines(decision), `  岗位数据不可用 posting refused: ${posting.refused}`];
  return [
    ...headLines(decision),
    `  ${waveLine(decision)}`,
    ...floorLines(posting),
    ...blockerLines(posting),
    ...posting.ranked.flatMap((candidate) => candidateLines(candidate, decision)),
  ];
}

function headLines({ id, atMs, record }: DecisionToExplain): string[] {
  const { policyVersion, seed, inputHash, fallback, passes, widenings } = record;
  return [
    `${shanghaiTime(atMs)} Asia/Shanghai, decision ${id}`,
    `  规则版本 policy ${policyVersion}, 种子 seed ${seed}, 输入 input ${inputHash}`,
    `  退化 fallback ${yesNo(fallback)}, passes ${passes}, widenings ${widenings}`,
  ];
}

function waveLine({ posting, round }: DecisionToExplain): string {
  const { tier, wave, eligible, held, ranked } = posting;
  const started = round ? `第 ${round.n} 轮 round ${round.n}` : '没有开始新一轮 no round started';
  const offers = ranked.filter(({ offer }) => offer).length;
  const counts = `wave ${wave}, 符合条件 eligible ${eligible}, 派单 offers ${offers}, 暂留 held ${held}`;
  return `${started}, tier ${tier} (${both(`TIER_${tier}`)}), ${counts}`;
}

function floorLines({ floors }: ReadPosting): string[] {
  const line = (group: FloorGroup): string => {
    const { wanted, given, relaxed } = floors[group];
    return `  保底 floor ${group} (${both(`FLOOR_${group}`)}): wanted ${wanted}, given ${given}, 放宽 relaxed ${yesNo(relaxed)}`;
  };
  return FLOOR_GROUPS.map(line);
}

function blockerLines({ blocked }: ReadPosting): string[] {
  const counts = Object.entries(blocked) as [Blocker, number][];
  if (counts.length === 0) return ['  未通过 blocked: 0'];
  const lines = counts
    .sort((a, b) => b[1] - a[1])
    .map(([blocker, n]) => `    ${n} × ${blocker}: ${both(`STOPPED_${blocker}`)}`);
  return ['  未通过 blocked:', ...lines];
}

function candidateLines(candidate: ReadCandidate, { round }: DecisionToExplain): string[] {
  const { rank, workerId, score, parts } = candidate;
  const head = `  #${rank} ${workerId.slice(0, MASKED_LENGTH)} score ${score.toFixed(4)}${offerText(candidate, round)}`;
  return [head, ...SCORE_PARTS.map((name) => `       ${partText(name, parts[name])}`)];
}

function offerText({ workerId, offer }: ReadCandidate, round: DecisionToExplain['round']): string {
  if (!offer) return '';
  const place = offer.floor ? `, kept place ${offer.floor}` : '';
  // Between decision and write the posting or the worker may have changed.
  const lost = round?.sentTo.has(workerId) ? '' : ', 写入时未成立 refused at the write';
  return `  → 派单 offer${place}${lost}`;
}

const UNITS: Partial<Record<ScorePart, (raw: number) => string>> = {
  travel: (minutes) => ` (${minutes.toFixed(1)} min)`,
  waiting: (ms) => ` (${(ms / MINUTE_MS).toFixed(1)} min)`,
  exposure: (offers) => ` (${offers} offers)`,
};

function partText(name: ScorePart, { raw, normalised, weight, contribution }: ExplainedPart): string {
  const label = both(`PART_${name.toUpperCase() as Uppercase<ScorePart>}`);
  const reckoned = `${normalised.toFixed(4)} × ${weight} = ${contribution.toFixed(4)}`;
  return `${reckoned}  ${label}${UNITS[name]?.(raw) ?? ''}`;
}

/** True when nobody was found once more, for the same reasons and by the same policy. */
export function nothingNew(before: DecisionToExplain, next: DecisionToExplain): boolean {
  return isEmpty(before) && isEmpty(next) && outcomeOf(before) === outcomeOf(next);
}

const isEmpty = ({ posting, round }: DecisionToExplain): boolean => posting.ranked.length === 0 && !round;
const outcomeOf = ({ record, posting }: DecisionToExplain): string =>
  JSON.stringify([record.policyVersion, record.fallback, posting]);

/** Stands for decisions that came out as the one before. */
export const repeatedLine = ({ id, atMs }: DecisionToExplain, times: number): string =>
  `  … 又有 ${times} 次相同 ${times} more with the same outcome, the last at ${shanghaiTime(atMs)}, decision ${id}`;

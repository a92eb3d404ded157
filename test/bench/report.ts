import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import type { Spread } from './figures';
import type { BenchResult, Measure } from './measures';
import { keepsUp } from './knee';
import type { StageResult } from './stage';

const ms = (value: number): string => (Number.isFinite(value) ? value.toFixed(value < 10 ? 2 : 1) : '–');
const pair = ({ p50, p99 }: Spread): string => `${ms(p50)} / ${ms(p99)}`;
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const counts = (of: Readonly<Record<string, number>>): string =>
  Object.entries(of)
    .map(([name, n]) => `${name} × ${n}`)
    .join(', ');

type Column = readonly [title: string, cell: (stage: StageResult) => string];

const COLUMNS: readonly Column[] = [
  ['postings/s', ({ rate, seconds }) => `${rate} for ${seconds} s`],
  ['post→offer p50 / p99 ms', ({ postToOffer }) => pair(postToOffer)],
  ['post→201', ({ posting }) => pair(posting)],
  ['accept p50 / p99', ({ accept }) => pair(accept)],
  ['bare commit', ({ commit }) => pair(commit)],
  ['accepts/s', ({ accept, seconds }) => (accept.count / seconds).toFixed(0)],
  ['events/s', ({ eventsPerSecond }) => eventsPerSecond.toFixed(0)],
  ['offers/posting', ({ offersPerPosting }) => offersPerPosting.toFixed(2)],
  ['frames/s', ({ framesPerSecond }) => framesPerSecond.toFixed(0)],
  ['measured', ({ measuredShare }) => percent(measuredShare)],
  ['no offer', ({ unofferedShare }) => percent(unofferedShare)],
  ['RSS MB', ({ rssMb }) => rssMb.toFixed(0)],
  ['loop delay p99, busy', (stage) => `${ms(stage.loopDelayP99Ms)}, ${percent(stage.loopUtilisation)}`],
  ['cores server/client', ({ serverCores, clientCores }) => `${serverCores.toFixed(2)} / ${clientCores.toFixed(2)}`],
  ['client: send lag, loop p99', (stage) => `${pair(stage.sendLag)}, ${ms(stage.clientLoopDelayP99Ms)}`],
];

/** The report for people, in Markdown, so that it can be kept as it is. */
export function table(result: BenchResult, measures: readonly Measure[]): string {
  const { floor, stages, kneeStages } = result;
  return [
    machine(),
    '',
    `Floor (HTTP + commit + BullMQ hop + socket frame, no logic), p50 / p99 ms: at 200/s ${pair(floor.atRate)} (used for the ratios),`,
    `one by one ${pair(floor.oneByOne)}${floor.underLoad ? `, beside 200 postings/s ${pair(floor.underLoad)}` : ''}. Sockets lost: ${result.lostSockets}.`,
    '',
    ...grid([...stages, ...kneeStages]),
    '',
    ...stages.flatMap(notes),
    ...(kneeStages.length > 0
      ? [`Knee search: ${kneeStages.map((s) => `${s.rate}/s ${keepsUp(s) ? 'kept' : 'not kept'}`).join(', ')}.`]
      : []),
    '',
    ...measuresTable(measures),
  ].join('\n');
}

/** The measures in Markdown. */
export const measuresTable = (measures: readonly Measure[]): string[] => [
  '| measure | value | against | ratio |',
  '|---|---|---|---|',
  ...measures.map((m) => `| ${m.measure} | ${m.value} ${m.unit} | ${m.against} ${m.againstValue} | ${m.ratio} |`),
];

/** One JSON object per line and nothing else. */
export const jsonLines = (measures: readonly Measure[]): string => measures.map((m) => JSON.stringify(m)).join('\n');

function grid(stages: readonly StageResult[]): string[] {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const body = stages.map((stage) => row(COLUMNS.map(([, cell]) => cell(stage))));
  return [row(COLUMNS.map(([title]) => title)), row(COLUMNS.map(() => '---')), ...body];
}

function notes({ rate, postings, accepts, refusal, becameQuiet }: StageResult): string[] {
  return [
    `At ${rate}/s: postings ${counts(postings)}; accepts ${counts(accepts)}.${becameQuiet ? '' : ' Postings were still open half a minute later.'}`,
    ...(refusal ? [`First refusal: ${refusal}`] : []),
  ];
}

/** What the figures were taken on; a figure without it says nothing. */
export function machine(): string {
  const [first] = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  return `Commit ${commit()}, ${cpus().length} × ${first?.model.trim() ?? 'CPU'}, ${memory}, Node ${process.version}; client, server, PostgreSQL and Redis share the machine.`;
}

function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return 'unknown';
  }
}

import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Pool } from 'pg';
import { poisson } from './arrivals';
import { until } from './cleanup';
import { Commits } from './commits';
import { spreadOf, type Spread } from './figures';
import { cpuSeconds, rssMb } from './process-figures';
import type { Server } from './server';
import { Accepting, Posting, type Load } from './streams';

const ACCEPTS_PER_SECOND = 100;
const ANSWER_LIMIT_MS = 20_000;
/** Postings are valid for 15 s; then nothing is due and the next stage finds a quiet server. */
const QUIET_LIMIT_MS = 30_000;
const WATCH_EVERY_MS = 500;
/** Beat of the delay monitor; its histogram holds the beat and the delay together. */
const BEAT_MS = 5;

/** What one rate showed. Durations are ms, measured at the client. */
export interface StageResult {
  readonly rate: number;
  readonly seconds: number;
  readonly postToOffer: Spread;
  readonly posting: Spread;
  readonly accept: Spread;
  readonly commit: Spread;
  readonly sendLag: Spread;
  /** Share of the published postings of which an offer went to a connected worker. */
  readonly measuredShare: number;
  /** Share of the published postings that nobody was offered, from the database. */
  readonly unofferedShare: number;
  readonly offersPerPosting: number;
  readonly eventsPerSecond: number;
  readonly postings: Readonly<Record<string, number>>;
  readonly accepts: Readonly<Record<string, number>>;
  readonly refusal: string;
  readonly rssMb: number;
  readonly loopDelayP99Ms: number;
  /** Share of the time in which the server's one thread was busy. */
  readonly loopUtilisation: number;
  readonly clientLoopDelayP99Ms: number;
  readonly serverCores: number;
  readonly clientCores: number;
  readonly framesPerSecond: number;
  readonly becameQuiet: boolean;
}

export interface StagePlan {
  readonly rate: number;
  readonly seconds: number;
}

/** One stage: postings and accepts beside each other, then quiet, then the figures. */
export async function runStage(plan: StagePlan, load: Load, server: Server, pool: Pool): Promise<StageResult> {
  const { rate, seconds } = plan;
  load.book.clear();
  const [posting, accepting] = [new Posting(load), new Accepting(load)];
  const mark = await markOf(pool);
  const watch = new Watch(server);
  const commits = await Commits.start(pool);
  const arrivals = (perSecond: number) => ({ perSecond, seconds, random: load.random });
  const [sendLag] = await Promise.all([
    poisson(arrivals(rate), posting.send),
    poisson(arrivals(ACCEPTS_PER_SECOND), accepting.send),
  ]);
  const commit = spreadOf(commits.stop());
  const seen = await watch.end(seconds);
  const events = await eventsSince(pool, mark);
  await until(ANSWER_LIMIT_MS, 50, () => posting.inFlight + accepting.inFlight === 0);
  const becameQuiet = await until(QUIET_LIMIT_MS, 500, () => isQuiet(pool));
  return {
    ...{ rate, seconds, sendLag, commit, becameQuiet, ...seen, ...latencies(posting, load) },
    ...(await offersSince(pool, mark)),
    accept: spreadOf(accepting.answerMs),
    eventsPerSecond: events / seconds,
    postings: Object.fromEntries(posting.outcomes),
    accepts: Object.fromEntries(accepting.outcomes),
    refusal: posting.refusal,
    framesPerSecond: load.book.frames / seconds,
  };
}

function latencies(posting: Posting, { book }: Load) {
  const waits: number[] = [];
  for (const [postingId, sentAt] of posting.sentAt) {
    const offeredAt = book.firstOfferAt.get(postingId);
    if (offeredAt !== undefined) waits.push(offeredAt - sentAt);
  }
  const measuredShare = waits.length / Math.max(1, posting.sentAt.size);
  return { postToOffer: spreadOf(waits), posting: spreadOf(posting.answerMs), measuredShare };
}

/** Watches the two processes while the load runs. */
class Watch {
  private readonly loop = monitorEventLoopDelay({ resolution: BEAT_MS });
  private readonly timer: NodeJS.Timeout;
  private readonly serverCpu: number | null;
  private readonly clientCpu = process.cpuUsage();
  private highestRssMb = 0;

  constructor(private readonly server: Server) {
    this.loop.enable();
    server.beginWatch();
    this.serverCpu = cpuSeconds(server.pid);
    this.timer = setInterval(
      () => (this.highestRssMb = Math.max(this.highestRssMb, rssMb(server.pid) ?? 0)),
      WATCH_EVERY_MS,
    );
  }

  async end(seconds: number) {
    clearInterval(this.timer);
    this.loop.disable();
    const { user, system } = process.cpuUsage(this.clientCpu);
    const serverSeconds = (cpuSeconds(this.server.pid) ?? NaN) - (this.serverCpu ?? NaN);
    const loop = await this.server.endWatch();
    return {
      rssMb: this.highestRssMb,
      loopDelayP99Ms: loop.delayP99Ms,
      loopUtilisation: loop.utilisation,
      clientLoopDelayP99Ms: Math.max(0, this.loop.percentile(99) / 1e6 - BEAT_MS),
      serverCores: serverSeconds / seconds,
      clientCores: (user + system) / 1e6 / seconds,
    };
  }
}

/** Where the database stood when the stage began. */
interface Mark {
  readonly at: Date;
  readonly seq: string;
}

async function markOf(pool: Pool): Promise<Mark> {
  const { rows } = await pool.query<Mark>('SELECT now() AS at, coalesce(max(seq), 0) AS seq FROM platform.event');
  return rows[0]!;
}

async function eventsSince(pool: Pool, { seq }: Mark): Promise<number> {
  const { rows } = await pool.query<{ n: number }>('SELECT count(*)::int AS n FROM platform.event WHERE seq > $1', [
    seq,
  ]);
  return rows[0]!.n;
}

async function isQuiet(pool: Pool): Promise<boolean> {
  const { rowCount } = await pool.query(`SELECT FROM postings.posting WHERE status IN ('open', 'paused') LIMIT 1`);
  return rowCount === 0;
}

async function offersSince(pool: Pool, { at }: Mark) {
  const { rows } = await pool.query<{ postings: number; unoffered: number; offers: number }>(
    `SELECT count(*)::int AS postings, count(*) FILTER (WHERE o.n = 0)::int AS unoffered, coalesce(sum(o.n), 0)::int AS offers
     FROM postings.posting p
     CROSS JOIN LATERAL (SELECT count(*)::int AS n FROM matching.offer WHERE posting_id = p.id) o
     WHERE p.created_at >= $1`,
    [at],
  );
  const { postings, unoffered, offers } = rows[0]!;
  const all = Math.max(1, postings);
  return { unofferedShare: unoffered / all, offersPerPosting: offers / all };
}

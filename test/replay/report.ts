import { optimumOf } from './optimum';
import type { ReplayOptions } from './options';
import type { Play } from './play';
import { pairValue } from './trace';
import type { Verdict } from './verdict';

/** The line for machines; the first ten fields are the same in every version. */
export interface Outcome {
  readonly replay: string;
  readonly postings: number;
  readonly offers: number;
  readonly accepts: number;
  readonly fillRate: number;
  /** Null when the stretch has no pair that fits. */
  readonly valueRatio: number | null;
  readonly doubleBookings: number;
  readonly overfills: number;
  readonly lostAccepts: number;
  readonly missedOffers: number;
  readonly unfinished: number;
  readonly faults: number;
  readonly file: string;
  readonly behaviour: string;
  readonly speed: number;
  readonly value: number;
  readonly optimum: number;
  readonly standby: number;
  readonly tooLate: number;
  readonly replayedOffers: number;
  readonly postToOfferP50Ms: number | null;
  readonly postToOfferP99Ms: number | null;
  readonly acceptP50Ms: number | null;
  readonly acceptP99Ms: number | null;
  readonly seconds: number;
}

/** Outcomes of an accept that was answered. */
const ACCEPTED: ReadonlySet<string> = new Set(['assigned', 'standby', 'too_late']);

/** Everything that a run showed. */
export function outcomeOf(options: ReplayOptions, play: Play, verdict: Verdict, seconds: number): Outcome {
  const clients = [...play.clients.values()];
  const answers = clients.flatMap((client) => client.answers);
  const accepts = answers.filter(({ outcome }) => ACCEPTED.has(outcome));
  const heard = clients.flatMap((client) => [...client.offers.values()]);
  const optimum = optimumOf(options.trace);
  const value = matchedValue(play, verdict);
  const [postToOffer, accept] = [offerWaits(play), accepts.map(({ tookMs }) => tookMs)];
  return {
    replay: options.traceName,
    postings: play.postings.length,
    offers: verdict.offers,
    accepts: play.accepts,
    fillRate: rounded(verdict.assigned.length / play.postings.length, 4),
    valueRatio: optimum > 0 ? rounded(value / optimum, 4) : null,
    doubleBookings: verdict.doubleBookings,
    overfills: verdict.overfills,
    lostAccepts: verdict.lostAccepts,
    missedOffers: verdict.missedOffers,
    unfinished: verdict.unfinished,
    faults: play.faults.length,
    ...{ file: options.file, behaviour: options.behaviour, speed: options.speed },
    ...{ value: rounded(value, 2), optimum: rounded(optimum, 2) },
    standby: answers.filter(({ outcome }) => outcome === 'standby').length,
    tooLate: answers.filter(({ outcome }) => outcome === 'too_late').length,
    replayedOffers: heard.filter(({ by }) => by === 'replay').length,
    ...{ postToOfferP50Ms: quantile(postToOffer, 0.5), postToOfferP99Ms: quantile(postToOffer, 0.99) },
    ...{ acceptP50Ms: quantile(accept, 0.5), acceptP99Ms: quantile(accept, 0.99) },
    seconds: rounded(seconds, 1),
  };
}

/** Violations of what must never happen, and a run that did not go as it should. */
export const isSound = (o: Outcome): boolean =>
  o.doubleBookings + o.overfills + o.lostAccepts + o.missedOffers + o.unfinished + o.faults === 0;

function matchedValue(play: Play, { assigned }: Verdict): number {
  const tasks = new Map(play.postings.map(({ postingId, task }) => [postingId, task]));
  const workers = new Map([...play.clients].map(([worker, client]) => [client.workerId, worker]));
  return assigned.reduce((sum, { postingId, workerId }) => {
    const [worker, task] = [workers.get(workerId), tasks.get(postingId)];
    return sum + (worker && task ? pairValue(worker, task) : 0);
  }, 0);
}

/** From the moment when both sides had asked: a posting that waits for somebody to come online tells nothing of speed. */
function offerWaits(play: Play): number[] {
  return play.postings.flatMap(({ postingId, sentAt }) => {
    const first = play.firstOffers.get(postingId);
    return first ? [first.at - Math.max(sentAt, first.client.onlineAskedAt)] : [];
  });
}

function quantile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return rounded(sorted[Math.ceil(share * sorted.length) - 1]!, 1);
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** The table for people. */
export function tableOf(outcome: Outcome, statuses: Readonly<Record<string, number>>): string {
  const ends = Object.entries(statuses).map(([status, n]) => `${status} ${n}`);
  const lines: [string, string][] = [
    ['postings 岗位', `${outcome.postings} (${ends.join(', ')})`],
    ['offers 邀约', `${outcome.offers} (${outcome.replayedOffers} of them heard by replay)`],
    ['accepts 接受', `${outcome.accepts} assigned, ${outcome.standby} on standby, ${outcome.tooLate} too late`],
    ['fill rate 到位率', `${(outcome.fillRate * 100).toFixed(1)} %`],
    ['matched value', `${outcome.value} of ${outcome.optimum} (offline optimum): ${outcome.valueRatio}`],
    ['post → offer', `p50 ${outcome.postToOfferP50Ms} ms, p99 ${outcome.postToOfferP99Ms} ms`],
    ['accept → answer', `p50 ${outcome.acceptP50Ms} ms, p99 ${outcome.acceptP99Ms} ms`],
    ['double bookings', String(outcome.doubleBookings)],
    ['overfills', String(outcome.overfills)],
    ['lost accepts', String(outcome.lostAccepts)],
    ['missed offers', String(outcome.missedOffers)],
    ['unfinished', String(outcome.unfinished)],
    ['faults', String(outcome.faults)],
  ];
  const title = `${outcome.replay} ${outcome.file}, ${outcome.behaviour}, speed ${outcome.speed}, ${outcome.seconds} s`;
  return [title, ...lines.map(([name, text]) => `  ${name.padEnd(18)} ${text}`)].join('\n');
}

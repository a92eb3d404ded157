import {
  type Blocker,
  type Change,
  type ExplainedBlocker,
  type Explanation,
  minuteOfShanghaiDay,
  type PlaceChange,
  type RankedExplanation,
  type RulesPage,
  SCORE_PARTS,
  type ScorePart,
  shanghaiDay,
} from '@app/core';
import { effectRuleTexts } from './effect-texts';
import { EXPLANATION_MESSAGES, type ExplanationCode } from './explanation-messages';
import type { Language } from './messages';
import { fill } from './text';

/** What the numbers of the rules are called in the language of the reader. */
export interface ReferenceNames {
  readonly occupation: (n: number) => string;
  readonly certificate: (n: number) => string;
  readonly town: (n: number) => string;
}

type Values = Readonly<Record<string, string | number>>;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Writes explanations and rules in one language. */
class Writer {
  constructor(
    private readonly language: Language,
    readonly names: ReferenceNames,
  ) {}

  say(code: ExplanationCode, values: Values = {}): string {
    return fill(EXPLANATION_MESSAGES[code][this.language], values);
  }

  list(parts: readonly string[]): string {
    return parts.join(this.language === 'en' ? ', ' : '、');
  }

  change(change: AnyChange): string {
    return this.say(`CHANGE_${change.kind}`, this.valuesOf(change));
  }

  private valuesOf(change: AnyChange): Values {
    const values = VALUES[change.kind] as ((change: AnyChange, writer: Writer) => Values) | undefined;
    return values?.(change, this) ?? {};
  }
}

type AnyChange = Change | PlaceChange;
type Of<K extends AnyChange['kind']> = Extract<AnyChange, { kind: K }>;

const blocks = ({ blocks: list }: { readonly blocks: Of<'WITHOUT_SHIFTS'>['blocks'] }, writer: Writer): Values => ({
  blocks: writer.list(list.map(({ from, to }) => `${at(from)}–${at(to)}`)),
});

/** What each kind of change fills into its sentence. Rounded so that the sentence stays true: never less than it takes. */
const VALUES: { readonly [K in AnyChange['kind']]?: (change: Of<K>, writer: Writer) => Values } = {
  SKILL: ({ anyOf }, writer) => ({ trades: writer.list(anyOf.map(writer.names.occupation)) }),
  NEARER: ({ byM, byMinutes }) => ({ minutes: Math.ceil(byMinutes), km: trimmed(byM / 1000, 1) }),
  REACH: ({ travelRadiusM }) => ({ km: trimmed(travelRadiusM / 1000, 1) }),
  SUSPENSION_OVER: (change, writer) => ({
    at: Number.isFinite(change.at) ? at(change.at) : writer.say('UNTIL_LIFTED'),
  }),
  OLD_ENOUGH: ({ on }) => ({ on }),
  CERTIFIED: ({ kinds, validTo }, writer) => ({
    kinds: writer.list(kinds.map(writer.names.certificate)),
    at: at(validTo),
  }),
  FREE: ({ from, to }) => ({ from: at(from), to: at(to) }),
  WISHES: (change, writer) => ({ wishes: writer.list(wishesGivenUp(change, writer)) }),
  WITHOUT_ASSIGNMENTS: blocks,
  WITHOUT_SHIFTS: blocks,
  WITHOUT_OFFERS: blocks,
  SHORTER: ({ byMs }) => ({ hours: Math.ceil(byMs / (HOUR_MS / 10)) / 10 }),
  FEWER_OFFERS: ({ by }) => ({ n: by }),
  LONGER_WAIT: ({ byMs }) => ({ minutes: Math.ceil(byMs / MINUTE_MS) }),
  FEWER_RECENT_OFFERS: ({ by }) => ({ n: by }),
  RELIABLE: ({ share }) => ({ percent: percent(share) }),
  ACCEPTING: ({ share }) => ({ percent: percent(share) }),
};

function wishesGivenUp({ lowerByFen, town, nights }: Of<'WISHES'>, writer: Writer): string[] {
  const wishes: string[] = [];
  if (lowerByFen > 0) wishes.push(writer.say('WISH_PAY', { yuan: trimmed(lowerByFen / 100, 2) }));
  if (town !== null) {
    wishes.push(town < 0 ? writer.say('WISH_ANY_TOWN') : writer.say('WISH_TOWN', { town: writer.names.town(town) }));
  }
  if (nights) wishes.push(writer.say('WISH_NIGHTS'));
  return wishes;
}

/** An explanation in plain sentences for the worker. */
export function explanationTexts(explanation: Explanation, names: ReferenceNames, language: Language): string[] {
  const writer = new Writer(language, names);
  return explanation.kind === 'ranked' ? rankedTexts(explanation, writer) : blockedTexts(explanation.blockers, writer);
}

function blockedTexts(blockers: readonly ExplainedBlocker[], writer: Writer): string[] {
  const stopped = blockers.filter((blocker) => blocker.stopped);
  const sentences = stopped.map(({ code, change }) => {
    const reason = writer.say(`STOPPED_${code}`);
    if (!change) return writer.say('WHY_STOPPED_ONLY', { reason });
    return writer.say('WHY_STOPPED', { reason, change: writer.change(change) });
  });
  return [...sentences, writer.say('WHY_PASSED', { n: blockers.length - stopped.length })];
}

/** The same for a candidate of a round that is yet to come. */
export function waitingTexts(explanation: RankedExplanation, names: ReferenceNames, language: Language): string[] {
  return rankedTexts(explanation, new Writer(language, names), 'WHY_WAITING');
}

/** One rule for the worker: what it is about, and what would change it if it stopped the worker. */
export function blockerText({ code, change }: ExplainedBlocker, names: ReferenceNames, language: Language): string {
  const writer = new Writer(language, names);
  const reason = writer.say(`STOPPED_${code}`);
  return change ? writer.say('WHY_STOPPED', { reason, change: writer.change(change) }) : reason;
}

/** How many workers a rule stopped, for the employer. */
export const countedText = (code: Blocker, n: number, language: Language): string =>
  fill(EXPLANATION_MESSAGES[`COUNTED_${code}`][language], { n });

function rankedTexts(
  explanation: RankedExplanation,
  writer: Writer,
  opening: ExplanationCode = explanation.offered ? 'WHY_OFFERED' : 'WHY_NOT_OFFERED',
): string[] {
  const { round, eligible, rank, wave, floor, parts, goal, changes } = explanation;
  const sentences = [writer.say(opening, { round, eligible, rank, wave })];
  if (floor) sentences.push(writer.say('WHY_FLOOR', { group: writer.say(`FLOOR_${floor}`) }));
  for (const name of SCORE_PARTS) {
    const { normalised, weight, contribution } = parts[name];
    const part = writer.say(partCode(name));
    const value = trimmed(100 * normalised, 1);
    sentences.push(
      writer.say('WHY_PART', { part, value, weight: percent(weight), points: trimmed(100 * contribution, 1) }),
    );
  }
  if (goal !== null && changes.length > 0) {
    sentences.push(
      writer.say('WHY_GOAL', { goal, changes: writer.list(changes.map((change) => writer.change(change))) }),
    );
  }
  return sentences;
}

/** The rules in force in plain sentences for everybody. */
export function rulesTexts(page: RulesPage, language: Language): string[] {
  const writer = new Writer(language, { occupation: String, certificate: String, town: String });
  return [
    ...page.weights.map(({ part, weight }) =>
      writer.say('RULE_WEIGHT', { part: writer.say(partCode(part)), weight: percent(weight) }),
    ),
    ...page.blockers.map(({ code, atAccept }, i) =>
      writer.say(atAccept ? 'RULE_BLOCKER_TWICE' : 'RULE_BLOCKER', { n: i + 1, reason: writer.say(`STOPPED_${code}`) }),
    ),
    ...page.classes.flatMap((one) => one.rounds.map((round) => roundText(one.urgency, round, writer))),
    writer.say('RULE_CAPS', { live: page.caps.liveOffers, daily: page.caps.offersPerDay }),
    writer.say('RULE_HOURS', {
      rest: hours(page.hours.restMinMs),
      daily: hours(page.hours.dailyMaxMs),
      weekly: hours(page.hours.weeklyMaxMs),
    }),
    writer.say('RULE_ACCEPTANCE', {
      days: page.acceptance.windowDays,
      prior: percent(page.acceptance.prior),
      least: percent(page.acceptance.least),
    }),
    ...effectRuleTexts(page, language),
    ...floorTexts(page, writer),
  ];
}

type Class = RulesPage['classes'][number];

function roundText(urgency: Class['urgency'], round: Class['rounds'][number], writer: Writer): string {
  return writer.say('RULE_ROUND', {
    urgency: writer.say(`URGENCY_${urgency}`),
    round: round.round,
    tier: writer.say(`TIER_${round.tier}`),
    km: trimmed(round.radiusM / 1000, 1),
    time: duration(round.lifetimeMs, writer),
    patient: duration(round.patientLifetimeMs, writer),
  });
}

function floorTexts({ floors }: RulesPage, writer: Writer): string[] {
  const { lowExposure, hardship } = floors;
  const group = writer.say('FLOOR_hardship');
  return [
    writer.say('RULE_FLOOR', { percent: percent(lowExposure), group: writer.say('FLOOR_lowExposure') }),
    hardship === null
      ? writer.say('RULE_FLOOR_SHARE', { group })
      : writer.say('RULE_FLOOR', { percent: percent(hardship), group }),
  ];
}

const partCode = (part: ScorePart) => `PART_${part.toUpperCase() as Uppercase<ScorePart>}` as const;

/** Day and minute in Shanghai. */
function at(ms: number): string {
  const minute = minuteOfShanghaiDay(ms);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${shanghaiDay(ms)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** A number with at most so many decimals, without zeros at its end. */
const trimmed = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)));
const percent = (share: number): string => trimmed(100 * share, 1);
const hours = (ms: number): string => trimmed(ms / HOUR_MS, 1);
const duration = (ms: number, writer: Writer): string =>
  ms % MINUTE_MS === 0
    ? writer.say('IN_MINUTES', { n: ms / MINUTE_MS })
    : writer.say('IN_SECONDS', { n: trimmed(ms / 1000, 1) });

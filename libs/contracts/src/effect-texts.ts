import { minuteOfShanghaiDay, type EffectKind, type RulesPage, shanghaiDay } from '@app/core';
import { EFFECT_TEXTS, type EffectTextCode } from './effect-messages';
import type { FREE_BECAUSE, EffectView } from './http/effects';
import { fill, type Language } from './text';

const HOUR_MIN = 60;
const MINUTE_MS = 60_000;
const HOUR_MS = HOUR_MIN * MINUTE_MS;

/** An effect as far as its sentence needs it. Times are epoch ms. */
export interface ToldEffect extends Pick<EffectView, 'kind' | 'value' | 'countsToday' | 'title' | 'state'> {
  readonly at: number;
  readonly leadMinutes: number | null;
  readonly voidedBecause: EffectView['voidedBecause'];
  readonly appealUntil: number;
}

/** What happened and what it counts for today, in one sentence. */
export function effectText(effect: ToldEffect, halfLifeDays: number, language: Language): string {
  const { kind, value, countsToday, title, at, appealUntil } = effect;
  const day = shanghaiDay(at);
  const lead = leadText(effect.leadMinutes ?? 0, language);
  const what = say(`EFFECT_${kind.toUpperCase() as Uppercase<EffectKind>}`, language, { day, title, lead });
  return say(verdictOf(effect), language, {
    ...{ what, value: signed(value), today: signed(countsToday) },
    ...{ days: halfLifeDays, until: atText(appealUntil) },
  });
}

function verdictOf({ state, voidedBecause }: ToldEffect): EffectTextCode {
  if (voidedBecause) return `EFFECT_VOIDED_${voidedBecause.toUpperCase() as Uppercase<typeof voidedBecause>}`;
  if (state === 'faded') return 'EFFECT_FADED';
  return state === 'provisional' ? 'EFFECT_PROVISIONAL' : 'EFFECT_COUNTS';
}

/** The score and what it is weighed against. */
export const scoreText = (score: number, prior: number, strength: number, language: Language): string =>
  say('SCORE_IS', language, { score: percent(score), prior: percent(prior), strength });

/** What cancelling would do. */
export interface ToldCancellation {
  readonly leadMinutes: number;
  readonly value: number;
  readonly free: (typeof FREE_BECAUSE)[number] | null;
  readonly scoreNow: number;
  readonly scoreAfter: number;
}

/** For one place. */
export const cancelText = (preview: ToldCancellation, language: Language): string =>
  say(preview.free ? `CANCEL_FREE_${preview.free}` : 'CANCEL_COSTS', language, valuesOf(preview, language));

/** For a posting with so many people in it. */
export const cancelPostingText = (n: number, preview: Omit<ToldCancellation, 'free'>, language: Language): string =>
  say('CANCEL_POSTING_COSTS', language, { n, ...valuesOf(preview, language) });

const valuesOf = (preview: Omit<ToldCancellation, 'free'>, language: Language) => ({
  lead: leadText(preview.leadMinutes, language),
  value: signed(preview.value),
  now: percent(preview.scoreNow),
  after: percent(preview.scoreAfter),
});

/** The rules of the score, for the page of the rules in force. */
export function effectRuleTexts({ reliability }: RulesPage, language: Language): string[] {
  const { effects, prior, strength, halfLifeDays } = reliability;
  return [
    ...effects.cancelled.map(({ underMs, value }) =>
      say('RULE_LEAD', language, { hours: trimmed(underMs / HOUR_MS), value: signed(value) }),
    ),
    say('RULE_KEPT', language, {
      ...{ kept: signed(effects.onTime), absent: signed(effects.noShow), late: signed(effects.lateArrival) },
      minutes: trimmed(effects.lateAfterMs / MINUTE_MS),
    }),
    say('RULE_UNDO', language, {
      minutes: trimmed(effects.undoMs / MINUTE_MS),
      hours: trimmed(effects.undoLeadMs / HOUR_MS),
    }),
    say('RULE_FADING', language, { prior: percent(prior), strength, days: halfLifeDays }),
  ];
}

function leadText(leadMinutes: number, language: Language): string {
  if (leadMinutes < 0) return say('LEAD_AFTER', language, {});
  const hours = Math.floor(leadMinutes / HOUR_MIN);
  return say('LEAD_BEFORE', language, { hours, minutes: leadMinutes % HOUR_MIN });
}

const say = (code: EffectTextCode, language: Language, values: Readonly<Record<string, string | number>>): string =>
  fill(EFFECT_TEXTS[code][language], values);

function atText(ms: number): string {
  const minute = minuteOfShanghaiDay(ms);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${shanghaiDay(ms)} ${two(Math.floor(minute / HOUR_MIN))}:${two(minute % HOUR_MIN)}`;
}

const trimmed = (value: number): string => String(Number(value.toFixed(2)));
const percent = (share: number): string => String(Number((100 * share).toFixed(1)));
/** With a sign that is read as a minus. */
const signed = (value: number): string => (value < 0 ? '−' : '+') + Math.abs(value).toFixed(2);

import { Injectable } from '@nestjs/common';
import {
  cancelPostingText,
  cancelText,
  effectText,
  scoreText,
  type CancelPreview,
  type EffectView,
  type Language,
  type PostingCancelPreview,
  type ScoreView,
} from '@app/contracts';
import {
  APPEAL_WINDOW_MS,
  canAssignmentBecome,
  canPostingBecome,
  effectValue,
  fadeOf,
  isFreeUndo,
  reliabilityOf,
  type AssignmentStatus,
  type EffectPolicy,
  type PostingStatus,
} from '@app/core';
import { Db } from '@app/database';
import { notFound, Problem, type Caller } from '@app/platform';
import { PolicyBook } from './policy-book';
import * as sql from './sql/effects.sql';

/** Everybody's own score with what it comes from, and what cancelling would do to it. */
@Injectable()
export class EffectsService {
  constructor(
    private readonly db: Db,
    private readonly policies: PolicyBook,
  ) {}

  async score({ accountId }: Caller, limit: number, language: Language): Promise<ScoreView> {
    const [{ standing, now }, rows] = await Promise.all([
      sql.standingOf(this.db, accountId),
      sql.effectList(this.db, accountId, limit),
    ]);
    const { prior, strength, halfLifeDays } = standing;
    const score = reliabilityOf(standing, standing);
    return {
      ...{ score, prior, priorStrength: strength, halfLifeDays },
      text: scoreText(score, prior, strength, language),
      effects: rows.map((row) => shown(row, { now, halfLifeDays, language })),
    };
  }

  async preview(caller: Caller, assignmentId: string, language: Language): Promise<CancelPreview> {
    const kind = caller.role === 'employer' ? 'cancelled_by_employer' : 'cancelled_by_worker';
    const place = await sql.heldPlace(this.db, assignmentId, caller.accountId);
    if (!place) throw notFound();
    if (place.now >= place.endsAt) throw new Problem(409, 'SHIFT_OVER');
    if (place.status === 'checked_in' || !canAssignmentBecome(place.status as AssignmentStatus, kind))
      throw new Problem(409, 'WRONG_STATUS');
    const cost = costOf(place, kind, await this.effects());
    const preview = { ...cost, ...(await this.afterwards(caller, place, cost.value)) };
    return { assignmentId, kind, ...preview, text: cancelText(preview, language) };
  }

  /** Of each assignment for itself, as cancelling the posting ends them all. */
  async postingPreview(caller: Caller, postingId: string, language: Language): Promise<PostingCancelPreview> {
    const posting = await sql.postingToCancel(this.db, postingId, caller.accountId);
    if (!posting) throw notFound();
    if (!canPostingBecome(posting.status as PostingStatus, 'cancelled')) throw new Problem(409, 'WRONG_STATUS');
    const effects = await this.effects();
    const places = await sql.heldPlaces(this.db, postingId);
    const assignments = places.map((place) => ({
      assignmentId: place.assignmentId,
      ...costOf(place, 'cancelled_by_employer', effects),
    }));
    const value = assignments.reduce((sum, cost) => sum + cost.value, 0);
    const preview = { value, ...(await this.afterwards(caller, posting, value)) };
    return { postingId, assignments, ...preview, text: cancelPostingText(places.length, preview, language) };
  }

  private async effects(): Promise<EffectPolicy> {
    return (await this.policies.current()).effects;
  }

  private async afterwards({ accountId }: Caller, times: { startsAt: number; now: number }, value: number) {
    const { standing } = await sql.standingOf(this.db, accountId);
    const after = { plus: standing.plus, minus: standing.minus - value };
    return {
      leadMinutes: Math.floor((times.startsAt - times.now) / 60_000),
      scoreNow: reliabilityOf(standing, standing),
      scoreAfter: reliabilityOf(after, standing),
    };
  }
}

type Cost = Pick<CancelPreview, 'value' | 'free'>;

function costOf(place: sql.HeldPlace, kind: CancelPreview['kind'], effects: EffectPolicy): Cost {
  const step = { kind, leadMs: place.startsAt - place.now, heldMs: place.now - place.confirmedAt };
  const value = effectValue(effects, step);
  if (value === 0) return { value, free: isFreeUndo(effects, step) ? 'UNDO' : 'EARLY' };
  return place.excused ? { value: 0, free: 'WEATHER' } : { value, free: null };
}

interface Reading {
  readonly now: number;
  readonly halfLifeDays: number;
  readonly language: Language;
}

function shown(effect: sql.EffectRow, { now, halfLifeDays, language }: Reading): EffectView {
  const countsToday = effect.voidedBecause ? 0 : effect.value * fadeOf(effect.at, now, halfLifeDays);
  const appealUntil = effect.at + APPEAL_WINDOW_MS;
  const state = stateOf(effect, countsToday, effect.appeal ? effect.appeal.state === 'open' : now < appealUntil);
  const text = effectText({ ...effect, countsToday, state, appealUntil }, halfLifeDays, language);
  const [at, startsAt] = [new Date(effect.at).toISOString(), new Date(effect.startsAt).toISOString()];
  const { effectId, assignmentId, kind, title, value, voidedBecause, note, appeal } = effect;
  const seen = { effectId, assignmentId, kind, at, title, startsAt, value, countsToday, state, voidedBecause, note };
  return { ...seen, appealUntil: new Date(appealUntil).toISOString(), appeal, text };
}

function stateOf(effect: sql.EffectRow, countsToday: number, isOpen: boolean): EffectView['state'] {
  if (effect.voidedBecause) return 'voided';
  if (countsToday === 0) return 'faded';
  return effect.kind === 'no_show' && isOpen ? 'provisional' : 'counts';
}

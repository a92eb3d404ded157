import { Injectable } from '@nestjs/common';
import { learnedAnswers, type LearnedAnswers, type MatchingPolicy } from '@app/core';
import { Db } from '@app/database';
import { answersOfDays } from './sql/learned-answers.sql';

/** Shares over weeks hardly move within this time, ms. */
const FRESH_FOR_MS = 30_000;

/** What was learned from answers to offers: counted figures, read now and then and never by a cycle that already has some. */
@Injectable()
export class AcceptanceBook {
  private known: { readonly answers: LearnedAnswers; readonly readAt: number } | null = null;
  private reading: Promise<LearnedAnswers> | null = null;

  constructor(private readonly db: Db) {}

  /** Waits for the first reading alone: later ones go on beside the caller, who takes what is there. */
  async answers(policy: MatchingPolicy): Promise<LearnedAnswers> {
    if (this.known && performance.now() - this.known.readAt < FRESH_FOR_MS) return this.known.answers;
    const reading = this.read(policy);
    if (!this.known) return reading;
    // A failed reading is tried again by the next caller.
    void reading.catch(() => undefined);
    return this.known.answers;
  }

  private read({ acceptanceWindowDays }: MatchingPolicy): Promise<LearnedAnswers> {
    this.reading ??= answersOfDays(this.db, acceptanceWindowDays)
      .then((rows) => {
        const answers = learnedAnswers(rows);
        this.known = { answers, readAt: performance.now() };
        return answers;
      })
      .finally(() => (this.reading = null));
    return this.reading;
  }
}

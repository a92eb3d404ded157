import { explanationTexts, type Language, type OfferExplanation } from '@app/contracts';
import type { RankedExplanation } from '@app/core';
import type { Sql } from '@app/database';
import type { CycleBooks } from './cycle-books';
import { explainedOffer } from './sql/explained-offer.sql';

/** Why a worker got an offer, from the record of the decision alone; null when none stands behind it, or it is not his. */
export async function offerExplanation(
  sql: Sql,
  books: CycleBooks,
  { workerId, offerId, language }: { workerId: string; offerId: string; language: Language },
): Promise<OfferExplanation | null> {
  const offer = await explainedOffer(sql, offerId, workerId);
  if (!offer) return null;
  const decided: RankedExplanation = { kind: 'ranked', ...offer, workerId, offered: true, goal: null, changes: [] };
  return { ...offer, texts: explanationTexts(decided, await books.references.names(), language) };
}

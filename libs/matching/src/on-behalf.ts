import { consentRefusal, type ConsentAct } from '@app/core';
import type { Sql, Tx } from '@app/database';
import { Problem } from '@app/platform';
import { consentOf, takeConsent, waitsHere } from './sql/on-behalf.sql';

/** A clerk who answers for a worker at his counter, and the consent that it stands on. */
export interface OnBehalf {
  readonly actorId: string;
  readonly consentId: string;
}

/** Who answers: the worker himself, or a clerk for him. */
export interface Answerer {
  readonly workerId: string;
  readonly onBehalf?: OnBehalf | undefined;
}

/** The same for the log. */
export interface Actor {
  readonly actorId: string;
  readonly onBehalfOf?: string;
}

export const actorOf = ({ workerId, onBehalf }: Answerer): Actor =>
  onBehalf ? { actorId: onBehalf.actorId, onBehalfOf: workerId } : { actorId: workerId };

/** Whoever waits elsewhere, or nowhere, is not this clerk's to act for. */
export async function mustWaitHere(sql: Sql, workerId: string, clerkId: string): Promise<void> {
  if (!(await waitsHere(sql, workerId, clerkId))) throw new Problem(409, 'NOT_WAITING_HERE');
}

/** What is done: an answer to an offer, or a claim on a posting. */
export interface Act {
  readonly act: Exclude<ConsentAct, 'register'>;
  readonly targetId: string;
}

/** Uses the consent up in the transaction of the answer; a worker who answers himself needs none. */
export async function useConsent(tx: Tx, { workerId, onBehalf }: Answerer, { act, targetId }: Act): Promise<void> {
  if (!onBehalf) return;
  const { actorId: clerkId, consentId } = onBehalf;
  await mustWaitHere(tx, workerId, clerkId);
  const consent = await consentOf(tx, { workerId, clerkId, consentId });
  const refusal = consentRefusal(consent, { act, targetId });
  if (refusal) throw new Problem(409, refusal);
  const offerId = act === 'claim' ? null : targetId;
  if (!(await takeConsent(tx, [consentId, workerId, clerkId, offerId]))) throw new Problem(409, 'CONSENT_USED');
}

import type { OfferMessage } from '@app/contracts';
import type { Schemas } from '@app/client';
import { shallowReactive } from 'vue';
import { setStatus } from './inbox';

export type Answer = Schemas['AcceptAnswerDto'] | Schemas['ClaimAnswerDto'];
export interface KeptAnswer {
  readonly title: string;
  readonly answer: Answer;
}

/** What came of the last press; stays until the person has read it. */
export const kept = shallowReactive<{ last: KeptAnswer | null }>({ last: null });

export function keepAnswer({ offerId, title }: Pick<OfferMessage, 'offerId' | 'title'>, answer: Answer): void {
  kept.last = { title, answer };
  setStatus(offerId, answer.outcome === 'too_late' ? 'withdrawn' : 'accepted');
}
export const keepClaim = (title: string, answer: Answer): void => void (kept.last = { title, answer });
export const readAnswer = (): void => void (kept.last = null);

import type { Schemas } from '@app/client';
import { hoursBetween } from '../common/format';

export type FeedPosting = Schemas['FeedDto']['postings'][number];
export interface FeedWish {
  readonly town: string | null;
  readonly trade: string;
  readonly leastFen: number;
}

export const hourlyFen = ({ payKind, payFen, startsAt, endsAt }: FeedPosting): number =>
  payKind === 'hourly' ? payFen : payFen / hoursBetween(startsAt, endsAt);

/** Of the open feed what the worker wants to see. */
export const filtered = (postings: readonly FeedPosting[], { town, trade, leastFen }: FeedWish): FeedPosting[] =>
  postings
    .filter((posting) => !town || posting.townCode === town)
    .filter((posting) => !trade || posting.occupationId === trade)
    .filter((posting) => hourlyFen(posting) >= leastFen);

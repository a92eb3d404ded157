import type { EventScope } from '@app/contracts';
import type { OutboxEntry } from '@app/platform';
import type { PostingRow } from './posting-row';

/** Where an event of this posting belongs; the employer himself acts. */
export function scopeOf(row: PostingRow): EventScope {
  return {
    townCode: row.town_code,
    marketId: row.market_id,
    occupationId: row.occupation_id,
    postingId: row.id,
    employerId: row.employer_id,
    actorId: row.employer_id,
  };
}

/** One entry a shard: a posting that moves to another town is taken up by one cycle and let go by the other. */
export function changedEntries(postingId: string, shards: readonly number[]): OutboxEntry[] {
  return [...new Set(shards)].map((shard) => ({
    topic: 'posting.changed',
    key: String(shard),
    payload: { postingId },
  }));
}

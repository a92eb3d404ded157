import type { Sql } from '@app/database';
import { insertRow, type RowValues } from '../insert-row';
import { anEmployer } from './employer';
import { HOUR_MS, type Row } from './row';
import { nowOf } from './time';

/** A posting as the database holds it. */
export interface PostingRow extends Row {
  readonly id: string;
  readonly employer_id: string;
  readonly version: number;
  readonly slots: number;
  readonly starts_at: Date;
  readonly ends_at: Date;
}

const ENDED = ['closed', 'rejected', 'cancelled', 'expired'];

/** An open posting for one cleaner in Shiqi that starts in four hours, with its vacant slots. */
export async function aPosting(sql: Sql, values: RowValues = {}): Promise<PostingRow> {
  const row = await insertRow<PostingRow>(sql, 'postings.posting', {
    ...DEFAULTS,
    ...(await timesOf(sql, values)),
    employerId: values.employerId ?? (await anEmployer(sql)).employerId,
    ...values,
  });
  await sql.query(`INSERT INTO postings.slot (posting_id, n) SELECT $1, generate_series(1, $2::int)`, [
    row.id,
    row.slots,
  ]);
  return row;
}

async function timesOf(sql: Sql, { startsAt, status = 'open' }: RowValues): Promise<RowValues> {
  const now = await nowOf(sql);
  const start = (startsAt as number | undefined) ?? now + 4 * HOUR_MS;
  return {
    ...{ startsAt: start, endsAt: start + 4 * HOUR_MS, validUntil: start, publishedAt: now },
    endedAt: ENDED.includes(status as string) ? now : null,
  };
}

const DEFAULTS = {
  status: 'open',
  occupationId: 'cleaner',
  title: '展馆保洁',
  description: '',
  townCode: '442000001',
  shard: 2,
  address: '石岐街道民生路1号',
  lat: 22.5168,
  lng: 113.3852,
  sourceCrs: 'WGS84',
  slots: 1,
  payKind: 'hourly',
  payFen: 2500,
  settlement: 'same_day',
  urgency: 'same_day',
};

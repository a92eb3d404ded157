import type { Sql } from '@app/database';
import { insertRow, type RowValues } from '../insert-row';
import { anAccount } from './employer';
import { HOUR_MS, nextNumber } from './row';
import { nowOf } from './time';

/** What is not a column of profiles.worker. */
export interface WorkerParts {
  /** Occupations; default cleaner. */
  readonly skills?: readonly string[];
  readonly certificates?: readonly { readonly certificateId: string; readonly expiresOn: string }[];
  /** Minutes of the Shanghai day; none = any time. */
  readonly windows?: readonly { readonly weekday: number; readonly from: number; readonly to: number }[];
  /** Where the worker is online; null = offline. Default: in the middle of Shiqi. */
  readonly at?: { readonly lat: number; readonly lng: number } | null;
}

const SHIQI = { lat: 22.5168, lng: 113.3852 };

/** A verified adult who is online in Shiqi for eight hours and cleans; a test names only what matters to it. */
export async function aWorker(sql: Sql, values: RowValues & WorkerParts = {}): Promise<{ workerId: string }> {
  const { skills, certificates, windows, at, ...columns } = { ...DEFAULT_PARTS, ...values };
  const id = (columns.id as string | undefined) ?? (await anAccount(sql));
  const defaults = { id, displayName: `工友${nextNumber()}`, bornOn: '1990-01-01', identityStatus: 'VERIFIED' };
  await insertRow(sql, 'profiles.worker', { ...defaults, ...columns });
  await addParts(sql, id, { skills, certificates, windows });
  if (at) await goOnline(sql, id, at);
  await sql.query('SELECT platform.touch_worker($1)', [id]);
  return { workerId: id };
}

type Lists = Required<Omit<WorkerParts, 'at'>>;
const DEFAULT_PARTS: RowValues & Required<WorkerParts> = {
  skills: ['cleaner'],
  certificates: [],
  windows: [],
  at: SHIQI,
};

async function addParts(sql: Sql, workerId: string, { skills, certificates, windows }: Lists): Promise<void> {
  for (const occupationId of skills) await insertRow(sql, 'profiles.worker_skill', { workerId, occupationId });
  for (const certificate of certificates) await insertRow(sql, 'profiles.certificate', { workerId, ...certificate });
  for (const { weekday, from, to } of windows)
    await insertRow(sql, 'profiles.availability', { workerId, weekday, minutes: `[${from},${to})` });
}

async function goOnline(sql: Sql, workerId: string, at: { lat: number; lng: number }): Promise<void> {
  const now = await nowOf(sql);
  const online = { onlineSince: now, onlineUntil: now + 8 * HOUR_MS };
  await insertRow(sql, 'profiles.presence', { workerId, ...online, ...at, sourceCrs: 'WGS84' });
}

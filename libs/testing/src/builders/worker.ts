import { DEFAULT_POLICY } from '@app/core';
import type { Sql } from '@app/database';
import { insertRow, type RowValues } from '../insert-row';
import { anEffect } from './effect';
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
  /** The score under the start values of the policy, from effects of today that give it. */
  readonly reliability?: number;
}

const SHIQI = { lat: 22.5168, lng: 113.3852 };

/** A verified adult who is online in Shiqi for eight hours and cleans; a test names only what matters to it. */
export async function aWorker(sql: Sql, values: RowValues & WorkerParts = {}): Promise<{ workerId: string }> {
  const { skills, certificates, windows, at, reliability, ...columns } = { ...DEFAULT_PARTS, ...values };
  const id = (columns.id as string | undefined) ?? (await anAccount(sql));
  const defaults = { id, displayName: `工友${nextNumber()}`, bornOn: '1990-01-01', identityStatus: 'VERIFIED' };
  await insertRow(sql, 'profiles.worker', { ...defaults, ...columns });
  await addParts(sql, id, { skills, certificates, windows });
  if (at) await goOnline(sql, id, at);
  if (reliability !== undefined) await addEffects(sql, id, reliability);
  await sql.query('SELECT platform.touch_worker($1)', [id]);
  return { workerId: id };
}

type Lists = Required<Omit<WorkerParts, 'at' | 'reliability'>>;
const DEFAULT_PARTS: RowValues & Omit<Required<WorkerParts>, 'reliability'> = {
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

/** Kept shifts or no-shows, as many whole ones and a part as lead to the score. */
async function addEffects(sql: Sql, accountId: string, reliability: number): Promise<void> {
  const { reliabilityPrior: prior, reliabilityPriorStrength: strength } = DEFAULT_POLICY;
  const isAbove = reliability > prior;
  const share = isAbove ? (reliability - prior) / (1 - reliability) : (prior - reliability) / reliability;
  for (let left = strength * share; left > 0; left--) {
    const size = Math.min(1, left);
    await anEffect(sql, { accountId, kind: isAbove ? 'on_time' : 'no_show', value: isAbove ? size : -size });
  }
}

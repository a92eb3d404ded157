import type { Wishes, WorkerView } from '@app/contracts';
import type { Channel } from '@app/core';
import { RELIABILITY_OF, type Sql } from '@app/database';
import type { StatedCertificate, Window } from './worker-rules';

/** A worker row to be written; what others may read of the name is masked. */
export interface NewWorker {
  readonly id: string;
  readonly displayName: string;
  readonly bornOn: string;
  readonly travelRadiusM: number | null;
  readonly homeTown: string | null;
}
/** What a member of staff found in a worker's papers. */
export interface HardshipCheck {
  readonly hardship: boolean;
  readonly reason: string;
}
/** What the database knows of a worker apart from who he is. */
export type WorkerFacts = Omit<WorkerView, 'name' | 'idNumber' | 'phone'>;
type CertificateRow = Pick<StatedCertificate, 'certificateId' | 'expiresOn'> & { readonly numberEnc: string | null };

const ADD = {
  name: 'worker-add',
  text: `INSERT INTO profiles.worker (id, display_name, born_on, travel_radius_m, home_town)
         VALUES ($1, $2, $3, coalesce($4, 5000), $5) ON CONFLICT (id) DO NOTHING RETURNING id`,
};
// Changes of one worker go one after the other; foreign keys that point here need not wait.
const LOCK = {
  name: 'worker-lock',
  text: `SELECT id FROM profiles.worker WHERE id = $1 FOR NO KEY UPDATE`,
};
const READ = {
  name: 'worker-read',
  text: `SELECT w.id AS "workerId", w.identity_status AS "identityStatus", w.travel_radius_m AS "travelRadiusM", ${RELIABILITY_OF('w.id')} AS reliability,
           ARRAY(SELECT s.occupation_id FROM profiles.worker_skill s WHERE s.worker_id = w.id ORDER BY 1) AS "occupationIds",
           (SELECT coalesce(jsonb_agg(jsonb_build_object('certificateId', c.certificate_id, 'expiresOn', c.expires_on)
              ORDER BY c.certificate_id), '[]') FROM profiles.certificate c WHERE c.worker_id = w.id) AS certificates,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('weekday', a.weekday, 'fromMinute', lower(a.minutes),
              'toMinute', upper(a.minutes)) ORDER BY a.weekday, a.minutes), '[]')
            FROM profiles.availability a WHERE a.worker_id = w.id) AS windows,
           jsonb_build_object('minHourlyFen', w.min_hourly_fen, 'noNights', w.no_nights,
             'townCodes', ARRAY(SELECT d.town_code FROM profiles.wished_town d WHERE d.worker_id = w.id ORDER BY 1)) AS wishes, w.hardship, w.channel,
           coalesce(p.online_until > platform.now(), false) AS online, p.online_until AS "onlineUntil"
         FROM profiles.worker w LEFT JOIN profiles.presence p ON p.worker_id = w.id WHERE w.id = $1`,
};
const SET_RADIUS = { name: 'worker-radius', text: `UPDATE profiles.worker SET travel_radius_m = $2 WHERE id = $1` };
const SET_WISHES = {
  name: 'worker-wishes',
  text: `UPDATE profiles.worker SET min_hourly_fen = $2, no_nights = $3 WHERE id = $1`,
};
const SET_CHANNEL = {
  name: 'worker-channel',
  text: `UPDATE profiles.worker SET channel = $2 WHERE id = $1`,
};
const SET_HARDSHIP = {
  name: 'worker-hardship',
  text: `WITH checked AS (INSERT INTO profiles.hardship_check (worker_id, hardship, reason, actor_id) VALUES ($1, $2, $3, $4))
         UPDATE profiles.worker SET hardship = $2 WHERE id = $1`,
};
const DROP_TOWNS = { name: 'worker-towns-drop', text: `DELETE FROM profiles.wished_town WHERE worker_id = $1` };
const ADD_TOWNS = {
  name: 'worker-towns-add',
  text: `INSERT INTO profiles.wished_town (worker_id, town_code) SELECT DISTINCT $1::uuid, unnest($2::text[])`,
};
const DROP_SKILLS = { name: 'worker-skills-drop', text: `DELETE FROM profiles.worker_skill WHERE worker_id = $1` };
const ADD_SKILLS = {
  name: 'worker-skills-add',
  text: `INSERT INTO profiles.worker_skill (worker_id, occupation_id) SELECT DISTINCT $1::uuid, unnest($2::text[])`,
};
const DROP_CERTIFICATES = { name: 'worker-certs-drop', text: `DELETE FROM profiles.certificate WHERE worker_id = $1` };
const ADD_CERTIFICATES = {
  name: 'worker-certs-add',
  text: `INSERT INTO profiles.certificate (worker_id, certificate_id, number_enc, expires_on)
         SELECT $1, c.* FROM unnest($2::text[], $3::text[], $4::date[]) AS c`,
};
const DROP_WINDOWS = { name: 'worker-windows-drop', text: `DELETE FROM profiles.availability WHERE worker_id = $1` };
const ADD_WINDOWS = {
  name: 'worker-windows-add',
  text: `INSERT INTO profiles.availability (worker_id, weekday, minutes)
         SELECT $1, w.weekday, int4range(w.from_minute, w.to_minute)
         FROM unnest($2::smallint[], $3::int[], $4::int[]) AS w(weekday, from_minute, to_minute)`,
};
const OCCUPATIONS = { name: 'occupation-ids', text: `SELECT id FROM platform.occupation` };
const CERTIFICATE_KINDS = { name: 'certificate-kind-ids', text: `SELECT id FROM platform.certificate_kind` };

/** False when the account has a worker already. */
export async function addWorker(tx: Sql, worker: NewWorker): Promise<boolean> {
  const { id, displayName, bornOn, travelRadiusM, homeTown } = worker;
  return (await tx.query(ADD, [id, displayName, bornOn, travelRadiusM, homeTown])).length > 0;
}

/** False when the account has not registered. */
export async function lockWorker(tx: Sql, workerId: string): Promise<boolean> {
  return (await tx.query(LOCK, [workerId])).length > 0;
}

export async function readWorker(sql: Sql, workerId: string): Promise<WorkerFacts | null> {
  type Row = Omit<WorkerFacts, 'onlineUntil'> & { onlineUntil: Date | null };
  const [row] = await sql.query<Row>(READ, [workerId]);
  return row ? { ...row, onlineUntil: row.onlineUntil?.toISOString() ?? null } : null;
}

export async function setTravelRadius(tx: Sql, workerId: string, travelRadiusM: number): Promise<void> {
  await tx.query(SET_RADIUS, [workerId, travelRadiusM]);
}

export async function setChannel(tx: Sql, workerId: string, channel: Channel): Promise<void> {
  await tx.query(SET_CHANNEL, [workerId, channel]);
}

/** With who checked what; every check is kept. */
export async function setHardship(tx: Sql, workerId: string, check: HardshipCheck & { readonly actorId: string }) {
  await tx.query(SET_HARDSHIP, [workerId, check.hardship, check.reason, check.actorId]);
}

export async function replaceWishes(tx: Sql, workerId: string, wishes: Wishes): Promise<void> {
  await tx.query(SET_WISHES, [workerId, wishes.minHourlyFen, wishes.noNights]);
  await tx.query(DROP_TOWNS, [workerId]);
  await tx.query(ADD_TOWNS, [workerId, wishes.townCodes]);
}

export async function replaceSkills(tx: Sql, workerId: string, occupationIds: readonly string[]): Promise<void> {
  await tx.query(DROP_SKILLS, [workerId]);
  await tx.query(ADD_SKILLS, [workerId, occupationIds]);
}

export async function replaceCertificates(tx: Sql, workerId: string, rows: readonly CertificateRow[]): Promise<void> {
  await tx.query(DROP_CERTIFICATES, [workerId]);
  const columns = [rows.map((r) => r.certificateId), rows.map((r) => r.numberEnc), rows.map((r) => r.expiresOn)];
  await tx.query(ADD_CERTIFICATES, [workerId, ...columns]);
}

export async function replaceWindows(tx: Sql, workerId: string, windows: readonly Window[]): Promise<void> {
  await tx.query(DROP_WINDOWS, [workerId]);
  const columns = [windows.map((w) => w.weekday), windows.map((w) => w.fromMinute), windows.map((w) => w.toMinute)];
  await tx.query(ADD_WINDOWS, [workerId, ...columns]);
}

export const occupationIds = (sql: Sql): Promise<ReadonlySet<string>> => idsOf(sql, OCCUPATIONS);
export const certificateKindIds = (sql: Sql): Promise<ReadonlySet<string>> => idsOf(sql, CERTIFICATE_KINDS);

async function idsOf(sql: Sql, statement: typeof OCCUPATIONS): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ id: string }>(statement);
  return new Set(rows.map(({ id }) => id));
}

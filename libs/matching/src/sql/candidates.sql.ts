import { LIVE_ASSIGNMENT_STATUSES, OWN_OFFERS, ownAcceptance, type Candidate, type Channel } from '@app/core';
import { sqlEpochMs, type Sql } from '@app/database';

interface CandidateRow extends Record<string, unknown> {
  id: string;
  born_on: string;
  identity_ok: boolean;
  travel_radius_m: number;
  reliability: number;
  suspended_until: number;
  online_until: number;
  lat: number;
  lng: number;
  skills: number[];
  certificates: [number, number][];
  available: { weekday: number; fromMinute: number; toMinute: number }[];
  busy: [number, number][];
  live_offers: [number, number][];
  worked: [number, number][];
  offers_today: number;
  waiting_since: number;
  answers: [accepted: number, answered: number];
  hardship: boolean;
  channel: Channel;
  min_hourly_fen: number;
  no_nights: boolean;
  towns: number[];
  station: number;
}

const LIVE_ASSIGNMENTS = `'${LIVE_ASSIGNMENT_STATUSES.join(`', '`)}'`;
const blocks = (table: string, live: string): string =>
  `coalesce((SELECT json_agg(json_build_array(${sqlEpochMs('lower(t.block)')}, ${sqlEpochMs('upper(t.block)')}) ORDER BY t.block) FROM ${table} t
             WHERE t.worker_id = w.id AND t.status IN (${live})), '[]')`;

const OFFERS_TODAY = `CASE WHEN i.day = platform.shanghai_day(platform.now()) THEN i.offers_today ELSE 0 END`;
/**
 * Answers to the last offers before today; what was taken from the open feed is no answer. The numbers of an inbox have no gaps, so its last one less those of today is where
 * they end: an offer more moves neither end, and the pool need not read anew whom a cycle asked.
 */
const ANSWERS = `(SELECT json_build_array(count(*) FILTER (WHERE status = 'accepted'), count(*)) FROM matching.offer
      WHERE worker_id = w.id AND seq > i.last_seq - ${OFFERS_TODAY} - ${OWN_OFFERS} AND seq <= i.last_seq - ${OFFERS_TODAY}
        AND round IS NOT NULL AND status IN ('accepted', 'declined', 'expired'))`;

/** Who sits in a waiting area is reached there, whatever he has chosen for other days. */
const CHANNEL = `CASE WHEN p.checked_in_by IS NULL THEN w.channel ELSE 'station' END`;

/** The facts of workers as the rules know them, each list in a fixed order; nothing of profiles.person is read. A certificate is good to the end of its last day in Shanghai. */
const CANDIDATES = (where: string): string => `
  SELECT w.id, w.born_on::text, w.identity_status <> 'UNVERIFIED' AS identity_ok, w.travel_radius_m, w.reliability::float8,
    coalesce(${sqlEpochMs('w.suspended_until')}, 0) AS suspended_until, coalesce(${sqlEpochMs('p.online_until')}, 0) AS online_until,
    coalesce(p.lat, 'NaN') AS lat, coalesce(p.lng, 'NaN') AS lng,
    coalesce((SELECT json_agg(o.n ORDER BY o.n) FROM profiles.worker_skill s JOIN platform.occupation o ON o.id = s.occupation_id
              WHERE s.worker_id = w.id), '[]') AS skills,
    coalesce((SELECT json_agg(json_build_array(k.n, ${sqlEpochMs("((c.expires_on + 1)::timestamp - interval '8 hours') AT TIME ZONE 'UTC'")}) ORDER BY k.n)
              FROM profiles.certificate c JOIN platform.certificate_kind k ON k.id = c.certificate_id WHERE c.worker_id = w.id), '[]') AS certificates,
    coalesce((SELECT json_agg(json_build_object('weekday', a.weekday, 'fromMinute', lower(a.minutes), 'toMinute', upper(a.minutes)) ORDER BY a.weekday, a.minutes)
              FROM profiles.availability a WHERE a.worker_id = w.id), '[]') AS available,
    ${blocks('matching.assignment', LIVE_ASSIGNMENTS)} AS busy,
    ${blocks('matching.offer', `'queued', 'sent', 'seen'`)} AS live_offers,
    coalesce((SELECT json_agg(json_build_array(${sqlEpochMs('g.starts_at')}, ${sqlEpochMs('g.ends_at')}) ORDER BY g.starts_at, g.ends_at)
              FROM matching.assignment t JOIN postings.posting g ON g.id = t.posting_id WHERE t.worker_id = w.id
                AND (t.status IN (${LIVE_ASSIGNMENTS}) OR (t.status = 'completed' AND g.ends_at > platform.now() - interval '8 days'))), '[]') AS worked,
    ${OFFERS_TODAY} AS offers_today, ${ANSWERS} AS answers,
    coalesce(${sqlEpochMs('greatest(i.last_offer_at, p.online_since)')}, 0) AS waiting_since, w.hardship, ${CHANNEL} AS channel, w.min_hourly_fen, w.no_nights,
    coalesce((SELECT json_agg(n.n ORDER BY n.n) FROM profiles.wished_town d JOIN platform.town n ON n.code9 = d.town_code WHERE d.worker_id = w.id), '[]') AS towns,
    coalesce((SELECT m.n FROM platform.market m WHERE m.id = p.market_id), -1) AS station
  FROM profiles.worker w LEFT JOIN profiles.presence p ON p.worker_id = w.id LEFT JOIN matching.inbox i ON i.worker_id = w.id
  WHERE ${where}`;

const BY_ID = { name: 'candidates-by-id', text: CANDIDATES('w.id = ANY($1::uuid[])') };
const ONLINE_AFTER = {
  name: 'candidates-online',
  text: `${CANDIDATES('w.id > $1::uuid AND p.online_until > platform.now()')} ORDER BY w.id LIMIT $2`,
};

/** The named workers, whether online or not; one who has never been online has no place. */
export async function candidatesById(sql: Sql, workerIds: readonly string[]): Promise<Candidate[]> {
  return (await sql.query<CandidateRow>(BY_ID, [workerIds])).map(candidateOf);
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** All online workers in pages, by id. */
export async function* onlinePages(sql: Sql, size: number): AsyncGenerator<Candidate[]> {
  for (let after = FIRST_ID; ;) {
    const page = (await sql.query<CandidateRow>(ONLINE_AFTER, [after, size])).map(candidateOf);
    yield page;
    if (page.length < size) return;
    after = page.at(-1)!.workerId;
  }
}

const blockOf = ([from, to]: [number, number]) => ({ from, to });

function candidateOf(row: CandidateRow): Candidate {
  return {
    workerId: row.id,
    place: { lat: row.lat, lng: row.lng },
    travelRadiusM: row.travel_radius_m,
    bornOn: row.born_on,
    identityOk: row.identity_ok,
    suspendedUntil: row.suspended_until,
    onlineUntil: row.online_until,
    skills: row.skills,
    certificates: new Map(row.certificates),
    busy: row.busy.map(blockOf),
    liveOffers: row.live_offers.map(blockOf),
    offersToday: row.offers_today,
    recentOffers: row.offers_today,
    waitingSince: row.waiting_since,
    reliability: row.reliability,
    available: row.available,
    hardship: row.hardship,
    acceptance: ownAcceptance({ accepted: row.answers[0], answered: row.answers[1] }),
    wishes: { minHourlyFen: row.min_hourly_fen, towns: row.towns, noNights: row.no_nights },
    channel: row.channel,
    stationId: row.station,
    worked: row.worked.map(blockOf),
  };
}

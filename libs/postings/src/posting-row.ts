import type { Insurance, PostingView } from '@app/contracts';
import {
  weatherStop,
  type PartialStart,
  type PostedAgreement,
  type PayKind,
  type PostingStatus,
  type Urgency,
  type WeatherOrder,
} from '@app/core';
import { sqlEpochMs, WEATHER_OF_P } from '@app/database';
import { ROLES_OF_P, roleViewsOf, type RoleRow } from './role-rows';

/** A posting as the statements of this feature read it. */
export interface PostingRow {
  id: string;
  employer_id: string;
  version: number;
  status: PostingStatus;
  closed_as: string | null;
  cancelled_reason: string | null;
  urgency: Urgency;
  occupation_id: string;
  title: string;
  description: string;
  slots: number;
  filled: number;
  town_code: string;
  market_id: string | null;
  shard: number;
  address: string;
  lat: number;
  lng: number;
  source_crs: string;
  starts_at: Date;
  ends_at: Date;
  valid_until: Date;
  pay_kind: PayKind;
  pay_fen: number;
  settlement: 'same_day' | 'weekly' | 'monthly' | 'on_completion';
  warnings: { rule: string; text: string }[];
  published_at: Date | null;
  minimum_crew: number;
  partial_start: PartialStart;
  outdoor: boolean;
  agreement_kind: PostedAgreement;
  insurance: Insurance | null;
  /** Orders of its town that are not over, when it is outdoors. */
  weather: WeatherOrder[];
  /** Epoch ms. */
  now: number;
  certificate_ids: string[];
  roles: RoleRow[];
  /** Null until the matcher has looked at it. */
  search: { round: number; eligible: number; blocked: Record<string, number> } | null;
}

/** Columns of the table itself, for RETURNING. */
export const OWN_COLUMNS = `id, employer_id, version, status, closed_as, urgency, occupation_id, title, description, slots,
  filled, town_code, market_id, shard, address, lat, lng, source_crs, starts_at, ends_at, valid_until, pay_kind, pay_fen,
  settlement, minimum_crew, partial_start, outdoor, agreement_kind, insurance, cancelled_reason, warnings, published_at`;

/** What tells whether a posting `p` is suspended. */
export const WEATHER = `${WEATHER_OF_P} AS weather, ${sqlEpochMs('platform.now()')} AS now`;

/** A whole row of `postings.posting AS p`. */
export const SELECT_POSTING = `SELECT ${OWN_COLUMNS.replace(/\b[a-z_]+\b/g, 'p.$&')},
  ARRAY(SELECT c.certificate_id FROM postings.posting_certificate c WHERE c.posting_id = p.id ORDER BY 1) AS certificate_ids,
  ${ROLES_OF_P} AS roles, ${WEATHER},
  (SELECT jsonb_build_object('round', s.round, 'eligible', s.eligible, 'blocked', s.blocked)
   FROM matching.search s WHERE s.posting_id = p.id) AS search
  FROM postings.posting p`;

/** What its employer sees of it. */
export function viewOf(row: PostingRow): PostingView {
  return {
    postingId: row.id,
    version: row.version,
    status: row.status,
    closedAs: row.closed_as,
    cancelledReason: row.cancelled_reason,
    urgency: row.urgency,
    occupationId: row.occupation_id,
    title: row.title,
    description: row.description,
    slots: row.slots,
    filled: row.filled,
    townCode: row.town_code,
    marketId: row.market_id,
    address: row.address,
    place: { lat: row.lat, lng: row.lng },
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    validUntil: row.valid_until.toISOString(),
    payKind: row.pay_kind,
    payFen: row.pay_fen,
    settlement: row.settlement,
    certificateIds: row.certificate_ids,
    roles: roleViewsOf(row),
    minimumCrew: row.minimum_crew,
    partialStart: row.partial_start,
    outdoor: row.outdoor,
    agreementKind: row.agreement_kind,
    insurance: row.insurance,
    suspended: suspensionOf(row),
    warnings: row.warnings,
    search: row.search,
    publishedAt: row.published_at?.toISOString() ?? null,
  };
}

/** Only what still searches can be kept from it. */
function suspensionOf({ status, weather, starts_at, ends_at, urgency, now }: PostingRow): PostingView['suspended'] {
  if (status !== 'open') return null;
  const stop = weatherStop(weather, { startsAt: starts_at.getTime(), endsAt: ends_at.getTime(), urgency }, now);
  return stop && { reason: 'WEATHER_SUSPENDED', kind: stop.kind, until: new Date(stop.until).toISOString() };
}

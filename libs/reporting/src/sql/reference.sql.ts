import type { CertificateList, MarketList, OccupationList, TownList } from '@app/contracts';
import type { Sql } from '@app/database';

type Row<T> = T & Record<string, unknown>;

/** Towns, zones and retired codes, in the order of their codes. */
export async function readTowns(sql: Sql): Promise<TownList> {
  const towns = await sql.query<Row<TownList['towns'][number]>>(`
    SELECT code9 AS code, name, short_name AS "shortName", jsonb_build_object('col', tile_col, 'row', tile_row) AS tile,
      jsonb_build_object('lat', lat, 'lng', lng) AS centre,
      coalesce((SELECT jsonb_agg(z.zone_code ORDER BY z.zone_code) FROM platform.zone_town z WHERE z.town_code = t.code9), '[]') AS zones
    FROM platform.town t ORDER BY code9`);
  const zones = await sql.query<Row<TownList['zones'][number]>>('SELECT code, name FROM platform.zone ORDER BY code');
  const retired = await sql.query<Row<TownList['retired'][number]>>(
    'SELECT code9 AS code, name, replaced_by AS "replacedBy" FROM platform.town_retired ORDER BY code9',
  );
  return { towns, zones, retired };
}

/** Occupations in list order. */
export async function readOccupations(sql: Sql): Promise<OccupationList> {
  const occupations = await sql.query<Row<OccupationList['occupations'][number]>>(`
    SELECT id, name, code, category, outdoor_typical AS outdoor, physical_load AS "physicalLoad", minor_16_17 AS minors, aliases,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.certificate_id, 'mandatory', c.mandatory) ORDER BY c.certificate_id)
        FROM platform.occupation_certificate c WHERE c.occupation_id = o.id), '[]') AS certificates,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.adjacent_id, 'weight', a.weight) ORDER BY a.weight DESC, a.adjacent_id)
        FROM platform.occupation_adjacency a WHERE a.occupation_id = o.id), '[]') AS adjacent
    FROM platform.occupation o ORDER BY n`);
  return { occupations };
}

/** Kinds of certificates in list order. */
export async function readCertificates(sql: Sql): Promise<CertificateList> {
  return { certificates: await sql.query('SELECT id, name FROM platform.certificate_kind ORDER BY n') };
}

/** Markets, demonstration sites first. */
export async function readMarkets(sql: Sql): Promise<MarketList> {
  const markets = await sql.query<Row<MarketList['markets'][number]>>(
    `SELECT id, name, kind, town_code AS "townCode", demonstration, confirmed, note
     FROM platform.market ORDER BY demonstration DESC, id`,
  );
  return { markets };
}

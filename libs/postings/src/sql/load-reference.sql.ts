import type { MinimumWage } from '@app/core';
import type { Sql } from '@app/database';
import type { ReferenceTables } from '../reference-tables';

interface ReferenceRow {
  towns: Record<string, number> | null;
  retired: Record<string, string> | null;
  occupations: Record<string, string[]> | null;
  certificates: string[];
  markets: string[];
  wages: MinimumWage[] | null;
}

const LOAD = {
  name: 'postings-load-reference',
  text: `SELECT
    (SELECT jsonb_object_agg(code9, shard) FROM platform.town) AS towns,
    (SELECT jsonb_object_agg(code9, replaced_by) FROM platform.town_retired) AS retired,
    (SELECT jsonb_object_agg(o.id, ARRAY(SELECT c.certificate_id FROM platform.occupation_certificate c
       WHERE c.occupation_id = o.id AND c.mandatory ORDER BY 1)) FROM platform.occupation o) AS occupations,
    ARRAY(SELECT id FROM platform.certificate_kind) AS certificates,
    ARRAY(SELECT id FROM platform.market) AS markets,
    (SELECT jsonb_agg(jsonb_build_object('from', valid_from, 'hourlyFen', hourly_fen, 'confirmed', confirmed))
       FROM platform.minimum_wage) AS wages`,
};

/** Everything that a draft is looked up in, in one round trip. */
export async function loadReference(sql: Sql): Promise<ReferenceTables> {
  const [row] = await sql.query<ReferenceRow>(LOAD);
  return {
    townShards: mapOf(row!.towns),
    retiredTowns: mapOf(row!.retired),
    mandatoryCertificates: mapOf(row!.occupations),
    certificates: new Set(row!.certificates),
    markets: new Set(row!.markets),
    minimumWages: row!.wages ?? [],
  };
}

/** A Map, because a plain object would find the key `constructor`. */
const mapOf = <V>(byKey: Record<string, V> | null): Map<string, V> => new Map(Object.entries(byKey ?? {}));

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Weather orders of the bureau, and whether a posting is work outdoors. */
export class Law1764000000020 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(OUTDOOR + WEATHER);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE matching.weather_order;
      ALTER TABLE postings.posting DROP outdoor;`);
  }
}

const OUTDOOR = `ALTER TABLE postings.posting ADD outdoor bool NOT NULL DEFAULT false;`;

const WEATHER = `
  CREATE TABLE matching.weather_order (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    kind text NOT NULL CONSTRAINT weather_order_kind CHECK (kind IN ('typhoon', 'rainstorm', 'heat_40', 'heat_37')),
    towns text[] NOT NULL CONSTRAINT weather_order_towns CHECK (cardinality(towns) BETWEEN 1 AND 23),
    during tstzrange NOT NULL CONSTRAINT weather_order_during
      CHECK (NOT isempty(during) AND lower(during) IS NOT NULL AND upper(during) IS NOT NULL),
    set_by uuid NOT NULL, set_at timestamptz NOT NULL DEFAULT platform.now(),
    revoked_by uuid, revoked_at timestamptz,
    CONSTRAINT weather_order_revoked CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
  );
  CREATE INDEX weather_order_holding ON matching.weather_order (upper(during)) WHERE revoked_at IS NULL;
  CREATE INDEX weather_order_by_time ON matching.weather_order (set_at DESC);`;

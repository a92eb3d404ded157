import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Weather orders of the bureau; what a posting says about work outdoors, agreement and insurance; what was agreed. */
export class Law1764000000020 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TERMS + WEATHER + AGREEMENTS);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE matching.agreement, matching.agreement_text, matching.weather_order;
      ALTER TABLE postings.posting DROP outdoor, DROP agreement_kind, DROP insurance;`);
  }
}

/** Who pays: the worker never does. A missing payer is refused too, which a bare comparison with null would let pass. */
const PAYER = `insurance IS NULL OR coalesce(insurance->>'payer' IN ('EMPLOYER', 'MARKET'), false)`;

const TERMS = `
  ALTER TABLE postings.posting
    ADD outdoor bool NOT NULL DEFAULT false,
    ADD agreement_kind text NOT NULL DEFAULT 'service_contract'
      CONSTRAINT posting_agreement_kind CHECK (agreement_kind IN ('labour_contract', 'part_time', 'new_form', 'service_contract')),
    ADD insurance jsonb CONSTRAINT posting_insurance_payer CHECK (${PAYER});`;

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

/** The newest version of a kind holds; one that was accepted stays as it was. */
const AGREEMENTS = `
  CREATE TABLE matching.agreement_text (
    kind text CONSTRAINT agreement_text_kind CHECK (kind IN ('labour_contract', 'part_time', 'new_form', 'service_contract', 'over_age')),
    version int CONSTRAINT agreement_text_version CHECK (version > 0),
    text_zh text NOT NULL, text_en text NOT NULL,
    from_age int, -- whoever is so old gets this kind in place of the posting's; null = age does not matter
    PRIMARY KEY (kind, version)
  );
  INSERT INTO matching.agreement_text (kind, version, text_zh, text_en, from_age) VALUES
    ('labour_contract', 1, '劳动合同:双方建立劳动关系,用人单位依法缴纳社会保险。', 'Labour contract: employment, with social insurance by law.', NULL),
    ('part_time', 1, '非全日制用工协议:同一用人单位平均每天不超过 4 小时、每周累计不超过 24 小时。', 'Part-time agreement: on average at most 4 hours a day and 24 hours a week with one employer.', NULL),
    ('new_form', 1, '新就业形态书面协议:报酬不低于工作地小时最低工资,劳动规则公开。', 'New-form written agreement: pay not below the hourly minimum of the work place, rules published.', NULL),
    ('service_contract', 1, '劳务(承揽)协议:按约定的工作和报酬一次一结。', 'Service contract: the agreed work for the agreed pay, settled once.', NULL),
    ('over_age', 1, '超龄用工协议:书面签订,报酬不低于最低工资,由用工方办理工伤保险,一般不安排加班和危险作业。', 'Over-age agreement: in writing, not below the minimum wage, injury insurance by the employer, generally no overtime or dangerous work.', 60);
  CREATE TABLE matching.agreement (
    assignment_id uuid PRIMARY KEY REFERENCES matching.assignment, kind text NOT NULL, version int NOT NULL,
    FOREIGN KEY (kind, version) REFERENCES matching.agreement_text,
    insurance jsonb CONSTRAINT agreement_insurance_payer CHECK (${PAYER}),
    agreed_at timestamptz NOT NULL DEFAULT platform.now()
  );`;

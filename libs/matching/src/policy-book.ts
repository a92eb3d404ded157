import { Injectable } from '@nestjs/common';
import { DEFAULT_POLICY, policyDiff, policyRefusals, type MatchingPolicy, type PolicyDifference } from '@app/core';
import { Db, sqlInstant, type Sql } from '@app/database';
import { Problem } from '@app/platform';

/** A changed policy is in force at the latest this much later, ms. */
const FRESH_FOR_MS = 500;

const NEWEST = {
  name: 'policy-newest',
  text: `SELECT version, author, ${sqlInstant('valid_from')} AS "validFrom", body FROM matching.policy WHERE valid_from <= platform.now()
         ORDER BY version DESC LIMIT 1`,
};
const VERSIONS = {
  name: 'policy-versions',
  text: `SELECT version, author, ${sqlInstant('valid_from')} AS "validFrom", body, lag(body) OVER (ORDER BY version) AS before
         FROM matching.policy ORDER BY version DESC LIMIT $1`,
};

/** A version with who wrote it, and when it came or comes into force. */
interface PolicyRow extends Record<string, unknown> {
  readonly version: number;
  readonly author: string;
  readonly validFrom: string;
  readonly body: MatchingPolicy;
}

/** A policy before the table has numbered it; a number that it brings along is not looked at. */
export type PolicyFigures = Omit<MatchingPolicy, 'version'> & Partial<Pick<MatchingPolicy, 'version'>>;

/** The policy in force and its dates. */
export interface PolicyInForce extends Pick<PolicyRow, 'author' | 'validFrom'> {
  readonly policy: MatchingPolicy;
}

/** One line of the history. */
export interface PolicyVersion extends Pick<PolicyRow, 'version' | 'author' | 'validFrom'> {
  readonly changes: readonly PolicyDifference[];
}

/** The policy in force: the newest dated row whose day has come. */
@Injectable()
export class PolicyBook {
  private known: { inForce: PolicyInForce; readAt: number } | null = null;

  constructor(private readonly db: Db) {}

  async current(): Promise<MatchingPolicy> {
    return (await this.inForce()).policy;
  }

  async inForce(): Promise<PolicyInForce> {
    if (this.known && performance.now() - this.known.readAt < FRESH_FOR_MS) return this.known.inForce;
    const inForce = await readPolicy(this.db);
    this.known = { inForce, readAt: performance.now() };
    return inForce;
  }

  /** The newest versions first, each with what it changed. */
  async history(limit: number): Promise<PolicyVersion[]> {
    const rows = await this.db.query<PolicyRow & { before: MatchingPolicy | null }>(VERSIONS, [limit]);
    return rows.map(({ version, author, validFrom, body, before }) => {
      return { version, author, validFrom, changes: before ? policyDiff(before, body) : [] };
    });
  }

  /** Adds a version; a policy under which no ranking means anything is refused with its fields, the old one stays. */
  async add(policy: PolicyFigures, author: string): Promise<number> {
    const refusals = policyRefusals({ ...policy, version: 1 });
    if (refusals.length > 0) {
      throw new Problem(
        422,
        'VALIDATION',
        refusals.map(({ field, code }) => ({ field: `body.${field}`, code })),
      );
    }
    const [row] = await this.db.query<{ version: number }>(
      `INSERT INTO matching.policy (version, author, body)
       SELECT coalesce(max(version), 0) + 1, $1, $2::jsonb - 'version' FROM matching.policy RETURNING version`,
      [author, JSON.stringify(policy)],
    );
    this.known = null;
    return row!.version;
  }
}

async function readPolicy(sql: Sql): Promise<PolicyInForce> {
  const [row] = await sql.query<PolicyRow>(NEWEST);
  if (!row) throw new Error('No matching policy: load the seeds first (npm run seed).');
  const { version, author, validFrom, body } = row;
  return { author, validFrom, policy: policyOf(version, body) };
}

/** The policy of a decision. */
export async function policyOfVersion(sql: Sql, version: number): Promise<MatchingPolicy> {
  const [row] = await sql.query<{ body: MatchingPolicy }>('SELECT body FROM matching.policy WHERE version = $1', [
    version,
  ]);
  if (!row) throw new Error(`There is no policy ${version}.`);
  return policyOf(version, row.body);
}

/** A row from before a figure existed is read with the figure's start value. */
const policyOf = (version: number, body: Partial<MatchingPolicy>): MatchingPolicy => ({
  ...DEFAULT_POLICY,
  ...body,
  version,
});

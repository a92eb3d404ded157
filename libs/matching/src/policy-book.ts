import { Injectable } from '@nestjs/common';
import { policyRefusals, type MatchingPolicy } from '@app/core';
import { Db, type Sql } from '@app/database';
import { Problem } from '@app/platform';

/** A changed policy is in force at the latest this much later, ms. */
const FRESH_FOR_MS = 500;

const NEWEST = {
  name: 'policy-newest',
  text: `SELECT version, body FROM matching.policy WHERE valid_from <= platform.now() ORDER BY version DESC LIMIT 1`,
};

/** The policy in force: the newest dated row whose day has come. */
@Injectable()
export class PolicyBook {
  private known: { policy: MatchingPolicy; readAt: number } | null = null;

  constructor(private readonly db: Db) {}

  async current(): Promise<MatchingPolicy> {
    if (this.known && performance.now() - this.known.readAt < FRESH_FOR_MS) return this.known.policy;
    const policy = await readPolicy(this.db);
    this.known = { policy, readAt: performance.now() };
    return policy;
  }

  /** Adds a version; a policy under which no ranking means anything is refused with its fields, the old one stays. */
  async add(body: MatchingPolicy, author: string): Promise<number> {
    const refusals = policyRefusals({ ...body, version: 1 });
    if (refusals.length > 0) {
      throw new Problem(
        422,
        'VALIDATION',
        refusals.map(({ field, code }) => ({ field: `body.${field}`, code })),
      );
    }
    const [row] = await this.db.query<{ version: number }>(
      `INSERT INTO matching.policy (version, author, body)
       SELECT coalesce(max(version), 0) + 1, $1, $2 FROM matching.policy RETURNING version`,
      [author, JSON.stringify(body)],
    );
    this.known = null;
    return row!.version;
  }
}

async function readPolicy(sql: Sql): Promise<MatchingPolicy> {
  const [row] = await sql.query<{ version: number; body: MatchingPolicy }>(NEWEST);
  if (!row) throw new Error('No matching policy: load the seeds first (npm run seed).');
  return { ...row.body, version: row.version };
}

/** The policy of a decision. */
export async function policyOfVersion(sql: Sql, version: number): Promise<MatchingPolicy> {
  const [row] = await sql.query<{ body: MatchingPolicy }>('SELECT body FROM matching.policy WHERE version = $1', [
    version,
  ]);
  if (!row) throw new Error(`There is no policy ${version}.`);
  return { ...row.body, version };
}

import type { MatchingPolicy } from '@app/core';
import type { Sql } from '@app/database';
import { policyOfVersion } from '../policy-book';

/** Policies by version. Their rows never change, so each is read once. */
export class RecordedPolicies {
  private readonly known = new Map<number, Promise<MatchingPolicy>>();

  constructor(private readonly sql: Sql) {}

  of(version: number): Promise<MatchingPolicy> {
    const known = this.known.get(version) ?? policyOfVersion(this.sql, version);
    this.known.set(version, known);
    return known;
  }
}

import type { MinimumWage } from '@app/core';

/** What a draft is looked up in; it changes by seeding only. */
export interface ReferenceTables {
  readonly townShards: ReadonlyMap<string, number>;
  /** Code before the mergers of 2021 to the code of the town that took it in. */
  readonly retiredTowns: ReadonlyMap<string, string>;
  /** Occupation to the certificates that the law demands for it. */
  readonly mandatoryCertificates: ReadonlyMap<string, readonly string[]>;
  readonly certificates: ReadonlySet<string>;
  readonly markets: ReadonlySet<string>;
  readonly minimumWages: readonly MinimumWage[];
}

/** The town as it is called today; null when there never was one with this code. */
export function presentTown(reference: ReferenceTables, code: string): { code: string; shard: number } | null {
  const present = reference.retiredTowns.get(code) ?? code;
  const shard = reference.townShards.get(present);
  return shard === undefined ? null : { code: present, shard };
}

import { Injectable } from '@nestjs/common';
import type { ReferenceNames } from '@app/contracts';
import { adjacencyTable, type AdjacencyTable } from '@app/core';
import { Db } from '@app/database';

/** The reference tables as the rules want them: numbers instead of names. */
export interface Reference {
  readonly occupationN: ReadonlyMap<string, number>;
  readonly certificateN: ReadonlyMap<string, number>;
  readonly townN: ReadonlyMap<string, number>;
  readonly marketN: ReadonlyMap<string, number>;
  /** Occupations (by n) that nobody under 18 may do; art. 3 of the rules on the protection of minor workers. */
  readonly adultOnly: ReadonlySet<number>;
  readonly adjacency: AdjacencyTable;
  readonly shards: readonly number[];
}

interface OccupationRow extends Record<string, unknown> {
  id: string;
  n: number;
  minor_16_17: string;
}
interface AdjacencyRow extends Record<string, unknown> {
  n: number;
  adjacent: number;
  weight: number;
}

/** Reads the reference tables once; they change by seeding only, which is followed by a restart. */
@Injectable()
export class ReferenceBook {
  private loaded: Promise<Reference> | null = null;
  private named: Promise<ReferenceNames> | null = null;

  constructor(private readonly db: Db) {}

  get(): Promise<Reference> {
    this.loaded ??= this.load().catch((error: unknown) => {
      this.loaded = null;
      throw error;
    });
    return this.loaded;
  }

  /** What the numbers are called. */
  names(): Promise<ReferenceNames> {
    this.named ??= this.loadNames().catch((error: unknown) => {
      this.named = null;
      throw error;
    });
    return this.named;
  }

  private async loadNames(): Promise<ReferenceNames> {
    const namesIn = async (table: string): Promise<(n: number) => string> => {
      const rows = await this.db.query<{ n: number; name: string }>(`SELECT n, name FROM ${table}`);
      const names = new Map(rows.map(({ n, name }) => [n, name]));
      return (n) => names.get(n) ?? String(n);
    };
    const [occupation, certificate, town] = await Promise.all([
      namesIn('platform.occupation'),
      namesIn('platform.certificate_kind'),
      namesIn('platform.town'),
    ]);
    return { occupation, certificate, town };
  }

  private async load(): Promise<Reference> {
    const occupations = await this.db.query<OccupationRow>(
      'SELECT id, n, minor_16_17 FROM platform.occupation ORDER BY n',
    );
    const certificates = await this.db.query<{ id: string; n: number }>('SELECT id, n FROM platform.certificate_kind');
    const towns = await this.db.query<{ id: string; n: number }>('SELECT code9 AS id, n FROM platform.town');
    const markets = await this.db.query<{ id: string; n: number }>('SELECT id, n FROM platform.market');
    const adjacent = await this.db.query<AdjacencyRow>(
      `SELECT o.n, t.n AS adjacent, a.weight FROM platform.occupation_adjacency a
       JOIN platform.occupation o ON o.id = a.occupation_id JOIN platform.occupation t ON t.id = a.adjacent_id`,
    );
    const shards = await this.db.query<{ id: number }>('SELECT id FROM platform.shard ORDER BY id');
    const rows = Array.from({ length: 1 + Math.max(-1, ...occupations.map((o) => o.n)) }, (_, n) =>
      adjacent.filter((a) => a.n === n).map((a) => ({ occupation: a.adjacent, weight: a.weight })),
    );
    return {
      occupationN: new Map(occupations.map((o) => [o.id, o.n])),
      certificateN: numbersOf(certificates),
      townN: numbersOf(towns),
      marketN: numbersOf(markets),
      adultOnly: new Set(occupations.filter((o) => o.minor_16_17 === 'deny').map((o) => o.n)),
      adjacency: adjacencyTable(rows),
      shards: shards.map((s) => s.id),
    };
  }
}

const numbersOf = (rows: readonly { readonly id: string; readonly n: number }[]): Map<string, number> =>
  new Map(rows.map(({ id, n }) => [id, n]));

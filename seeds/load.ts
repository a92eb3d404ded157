import type { z } from 'zod';
import certificateKinds from './certificate-kinds.json';
import ledger from './ledger.json';
import markets from './markets.json';
import minimumWage from './minimum-wage.json';
import monitoring from './monitoring.json';
import occupations from './occupations.json';
import planIndicators from './plan-indicators.json';
import shards from './shards.json';
import tilemap from './tilemap.json';
import towns from './towns.json';
import { contradictions } from './contradictions';
import * as schemas from './schemas';

/** The files as they are, not yet trusted. */
export const SEED_FILES = {
  'shards.json': shards,
  'towns.json': towns,
  'tilemap.json': tilemap,
  'certificate-kinds.json': certificateKinds,
  'occupations.json': occupations,
  'minimum-wage.json': minimumWage,
  'markets.json': markets,
  'plan-indicators.json': planIndicators,
  'monitoring.json': monitoring,
  'ledger.json': ledger,
} as const;

const SCHEMAS = {
  'shards.json': schemas.ShardsFile,
  'towns.json': schemas.TownsFile,
  'tilemap.json': schemas.TilemapFile,
  'certificate-kinds.json': schemas.CertificateKindsFile,
  'occupations.json': schemas.OccupationsFile,
  'minimum-wage.json': schemas.MinimumWageFile,
  'markets.json': schemas.MarketsFile,
  'plan-indicators.json': schemas.PlanIndicatorsFile,
  'monitoring.json': schemas.MonitoringFile,
  'ledger.json': schemas.LedgerFile,
} as const;

type FileName = keyof typeof SCHEMAS;
/** The seeds after every check, by file. */
export type Seeds = { readonly [F in FileName]: z.infer<(typeof SCHEMAS)[F]> };

/** Checks every file and how they hang together; throws one error that names every faulty field. */
export function checkSeeds(files: Readonly<Record<FileName, unknown>>): Seeds {
  const faults: string[] = [];
  const parsed = Object.entries(SCHEMAS).map(([file, schema]) => {
    const result = schema.safeParse(files[file as FileName]);
    for (const issue of result.error?.issues ?? []) faults.push(`${file}: ${issue.path.join('.')}: ${issue.message}`);
    return [file, result.data] as const;
  });
  if (faults.length > 0) throw seedError(faults);
  const seeds = Object.fromEntries(parsed) as unknown as Seeds;
  const found = contradictions(seeds);
  if (found.length > 0) throw seedError(found);
  return seeds;
}

const seedError = (faults: readonly string[]): Error => new Error(`The seeds are not right:\n${faults.join('\n')}`);

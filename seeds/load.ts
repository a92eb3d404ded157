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
import { SCHEMAS, type SeedFile, type Seeds } from './schemas';

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

/** Checks every file and how they hang together; throws one error that names every faulty field. */
export function checkSeeds(files: Readonly<Record<SeedFile, unknown>>): Seeds {
  const faults: string[] = [];
  const parsed = Object.entries(SCHEMAS).map(([file, schema]) => {
    const result = schema.safeParse(files[file as SeedFile]);
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

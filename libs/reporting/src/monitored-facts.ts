import { factsOf, isMonitoredType, takenBack } from '@app/core';
import type { Sql } from '@app/database';
import { factSources, type CountedFact, type FactSource } from './sql/facts.sql';

/** What these events of the log add to the monitoring figures; those that restate an earlier one take it back. */
export async function monitoredFacts(sql: Sql, ids: readonly string[]): Promise<CountedFact[]> {
  return factsFrom(sql, await factSources(sql, ids));
}

/** The same for events that were read already. */
async function factsFrom(sql: Sql, sources: readonly FactSource[]): Promise<CountedFact[]> {
  const late = sources.flatMap(({ restates }) => restates ?? []);
  const originals = late.length > 0 ? await factSources(sql, late) : [];
  const byId = new Map(originals.map((original) => [original.id, original]));
  return sources.flatMap((event) => {
    const original = event.restates ? byId.get(event.restates) : undefined;
    const own = isMonitoredType(event.type) ? factsOf(event) : [];
    return [...own, ...(original ? takenBack(original) : [])].map((fact) => ({ ...fact, seq: event.seq }));
  });
}

import type { Schemas } from '@app/client';
import { api } from './api';
import { ask } from './problem';

export type Town = Schemas['TownListDto']['towns'][number];
export type Occupation = Schemas['OccupationListDto']['occupations'][number];

/** Lists that do not change while a page is open are read once; a failed reading is tried again by the next who asks. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null;
  return () =>
    (reading ??= read().catch((error: unknown) => {
      reading = null;
      throw error;
    }));
}

export const readTowns = once(async () => (await ask(api.GET('/reference/towns'))).towns);
export const readOccupations = once(async () => (await ask(api.GET('/reference/occupations'))).occupations);
export const readCertificates = once(async () => (await ask(api.GET('/reference/certificates'))).certificates);
export const readMarkets = once(async () => (await ask(api.GET('/reference/markets'))).markets);

/** Names by code, for lists that show codes. */
export async function readNames(): Promise<{ town: Map<string, string>; trade: Map<string, string> }> {
  const [towns, trades] = await Promise.all([readTowns(), readOccupations()]);
  return {
    town: new Map(towns.map(({ code, shortName }) => [code, shortName])),
    trade: new Map(trades.map(({ id, name }) => [id, name])),
  };
}

import type { AppealView, ScoreView } from '@app/contracts';
import { insertRow, waitFor, type LoggedIn } from '@app/testing';
import { MINUTE_MS } from './everything.fixture';
import { offerOn, validToTheEnd, type Person, type Town } from './waves.fixture';

export const HOUR_MS = 60 * MINUTE_MS;
export const MARKET = 'm-shiqi';

export const aMarket = (town: Town, id = MARKET) =>
  insertRow(town.test.db, 'platform.market', { id, name: id, kind: 'market', townCode: '442000001' });

/** A worker who took a place in the market and is said not to have come; gives the assignment. */
export async function aNoShow(town: Town, worker: Person): Promise<string> {
  const posting = await town.publish({ ...validToTheEnd(), marketId: MARKET });
  const { assignmentId } = (await worker.accept(await offerOn(worker, posting.postingId))) as { assignmentId: string };
  await town.clock(41 * MINUTE_MS);
  await waitFor('the worker is marked as not come', async () => {
    await town.employer.post(`/assignments/${assignmentId}/no-show`);
    return (await scoreOf(worker)).effects[0];
  });
  return assignmentId;
}

export const scoreOf = async (who: LoggedIn): Promise<ScoreView> => (await who.get<ScoreView>('/score')).body;
export const appeal = (who: LoggedIn, effectId: string, reason: unknown = '我准时到了,门卫可以作证') =>
  who.post<AppealView & { code: string }>(`/effects/${effectId}/appeal`, { reason });
export const decide = (who: LoggedIn, appealId: string, outcome = 'upheld', reason: unknown = '门卫登记可证') =>
  who.post<AppealView & { code: string }>(`/appeals/${appealId}/decide`, { outcome, reason });
export const appealsOf = async (who: LoggedIn, query = ''): Promise<AppealView[]> =>
  (await who.get<{ appeals: AppealView[] }>(`/appeals${query}`)).body.appeals;

import { Injectable } from '@nestjs/common';
import type { NewWeatherOrder, WeatherOrderView } from '@app/contracts';
import { Db, type Tx } from '@app/database';
import { addToOutbox, appendEvents, Hints, invalidFields, notFound, type Caller } from '@app/platform';
import { excuseByOrder } from './appeals.service';
import * as sql from './sql/weather.sql';

const MOST_MS = 7 * 86_400_000;

/** Orders of the bureau that stop outdoor work, and the end of them. */
@Injectable()
export class WeatherService {
  constructor(
    private readonly db: Db,
    private readonly hints: Hints,
  ) {}

  list(limit: number): Promise<WeatherOrderView[]> {
    return sql.orderList(this.db, limit);
  }

  async add({ accountId }: Caller, order: NewWeatherOrder): Promise<WeatherOrderView> {
    await this.check(order);
    const townCodes = [...new Set(order.townCodes)].sort();
    return this.changing(async (tx) => {
      const orderId = await sql.addOrder(tx, { ...order, townCodes }, accountId);
      const data = { orderId, kind: order.kind, townCodes };
      appendEvents(tx, [{ type: 'weather.ordered', actorId: accountId, data }]);
      await excuseByOrder(tx, orderId, accountId);
      return orderId;
    });
  }

  /** A repeat changes nothing. */
  async revoke({ accountId }: Caller, orderId: string): Promise<WeatherOrderView> {
    return this.changing(async (tx) => {
      if (await sql.revokeOrder(tx, orderId, accountId))
        appendEvents(tx, [{ type: 'weather.revoked', actorId: accountId, data: { orderId } }]);
      return orderId;
    });
  }

  private async check({ from, until, townCodes }: NewWeatherOrder): Promise<void> {
    const lastsMs = Date.parse(until) - Date.parse(from);
    if (lastsMs <= 0) throw invalidFields([{ field: 'until', code: 'WINDOW_ORDER' }]);
    if (lastsMs > MOST_MS) throw invalidFields([{ field: 'until', code: 'WEATHER_ORDER_TOO_LONG' }]);
    const [unknown] = await sql.unknownTowns(this.db, townCodes);
    if (unknown !== undefined)
      throw invalidFields([{ field: `townCodes.${townCodes.indexOf(unknown)}`, code: 'TOWN_UNKNOWN' }]);
  }

  /** The next cycle of each shard looks at the outdoor work of these towns again. */
  private async changing(work: (tx: Tx) => Promise<string>): Promise<WeatherOrderView> {
    const { view, shards } = await this.db.transaction(async (tx) => {
      const order = await sql.orderView(tx, await work(tx));
      if (!order) throw notFound();
      const touched = await sql.touchedPostings(tx, order.townCodes);
      const news = touched.map(({ postingId, shard }) => ({ postingId, key: String(shard) }));
      void addToOutbox(
        tx,
        news.map(({ postingId, key }) => ({ topic: 'posting.changed', key, payload: { postingId } })),
      );
      return { view: order, shards: new Set(touched.map(({ shard }) => shard)) };
    });
    for (const shard of shards) this.hints.wakeCycle(shard);
    this.hints.wakeProjector();
    return view;
  }
}

import { shanghaiDayNumber, startOfDayNumber } from '../time/day';
import { overlaps, type Block } from './overlap';

/** What a bureau orders: warnings of storm, and heat by 防暑降温措施管理办法 (2012), article 8. */
export const WEATHER_KINDS = ['typhoon', 'rainstorm', 'heat_40', 'heat_37'] as const;
export type WeatherKind = (typeof WEATHER_KINDS)[number];

/** An order that holds in a posting's town; half-open, epoch ms. */
export interface WeatherOrder {
  readonly kind: WeatherKind;
  readonly from: number;
  readonly until: number;
}

/** What an order asks about outdoor work. */
export interface OutdoorShift {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly urgency: string;
}

const HOUR_MS = 3_600_000;
/** The hottest three hours of the day, 12:00–15:00 in Shanghai. */
const [NOON_FROM_MS, NOON_TO_MS] = [12 * HOUR_MS, 15 * HOUR_MS];

/** The order that stops outdoor work now, the one that ends first; null when none does. */
export function weatherStop(orders: readonly WeatherOrder[], shift: OutdoorShift, now: number): WeatherOrder | null {
  const stopping = orders.filter(
    (order) => order.until > now && (meetsShift(order, shift) || stopsNow(order, shift, now)),
  );
  return stopping.sort((a, b) => a.until - b.until)[0] ?? null;
}

/** True when the shift itself falls into the order: it can't be published. */
export function meetsShift({ kind, from, until }: WeatherOrder, { startsAt, endsAt }: OutdoorShift): boolean {
  const common = { from: Math.max(from, startsAt), to: Math.min(until, endsAt) };
  if (common.from >= common.to) return false;
  return kind !== 'heat_37' || touchesNoon(common);
}

/** In a storm nobody is sent for on short notice, though the shift begins when it should be over. */
const stopsNow = ({ kind, from, until }: WeatherOrder, { urgency }: OutdoorShift, now: number): boolean =>
  (kind === 'typhoon' || kind === 'rainstorm') && urgency === 'urgent' && from <= now && now < until;

function touchesNoon(block: Block): boolean {
  for (let day = shanghaiDayNumber(block.from); startOfDayNumber(day) < block.to; day++) {
    const midnight = startOfDayNumber(day);
    if (overlaps(block, { from: midnight + NOON_FROM_MS, to: midnight + NOON_TO_MS })) return true;
  }
  return false;
}

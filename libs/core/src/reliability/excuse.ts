import { meetsShift, type OutdoorShift, type WeatherOrder } from '../worktime/heat';
import { overlaps, type Block } from '../worktime/overlap';

/** A shift as far as the weather may excuse from it. */
export interface ExcusedShift extends OutdoorShift {
  readonly outdoor: boolean;
  /** The shift with the ways there and back. */
  readonly block: Block;
}

/**
 * True when a weather order in the town of the work is force majeure for a shift: a storm keeps people from the way as well,
 * whatever the work is; heat only from work outdoors that it stops. `matching.excusing_order` says the same.
 */
export const weatherExcuses = (order: WeatherOrder, shift: ExcusedShift): boolean =>
  order.kind === 'typhoon' || order.kind === 'rainstorm'
    ? overlaps({ from: order.from, to: order.until }, shift.block)
    : shift.outdoor && meetsShift(order, shift);

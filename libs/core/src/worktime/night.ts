import { shanghaiDayNumber, startOfDayNumber } from '../time/day';
import { overlaps, type Block } from './overlap';

const HOUR_MS = 3_600_000;
/** Night is 22:00–06:00; of the work of 16- and 17-year-olds 未成年工特殊保护规定 keeps it free. */
const [NIGHT_FROM_MS, NIGHT_TO_MS] = [-2 * HOUR_MS, 6 * HOUR_MS];
const [ADULT, LEAST_AGE] = [18, 16];

/** True when any instant of the shift lies between 22:00 and 06:00 in Shanghai. */
export function touchesNight(shift: Block): boolean {
  for (let day = shanghaiDayNumber(shift.from); startOfDayNumber(day) + NIGHT_FROM_MS < shift.to; day++) {
    const midnight = startOfDayNumber(day);
    if (overlaps(shift, { from: midnight + NIGHT_FROM_MS, to: midnight + NIGHT_TO_MS })) return true;
  }
  return false;
}

/** From which age somebody may work this shift: 18 when the trade is denied to minors or the shift touches the night. */
export const leastAge = (adultOnly: boolean, shift: { readonly startsAt: number; readonly endsAt: number }): number =>
  adultOnly || touchesNight({ from: shift.startsAt, to: shift.endsAt }) ? ADULT : LEAST_AGE;

import { language } from './texts';

const ZONE = 'Asia/Shanghai';
const FEN_PER_YUAN = 100;
const format = (options: Intl.DateTimeFormatOptions) => (at: string | Date) =>
  new Intl.DateTimeFormat(language(), { timeZone: ZONE, hourCycle: 'h23', ...options }).format(new Date(at));

export const clock = format({ hour: '2-digit', minute: '2-digit' });
export const clockWithSeconds = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
export const dayOf = format({ month: 'short', day: 'numeric', weekday: 'short' });
const calendarDay = format({ year: 'numeric', month: '2-digit', day: '2-digit' });

/** Days from now to then on the calendar of Shanghai. */
function daysAway(at: string | Date, now: Date): number {
  const midnight = (moment: string | Date) => Date.parse(`${isoDay(moment)}T00:00:00+08:00`);
  return Math.round((midnight(at) - midnight(now)) / 86_400_000);
}
export const isoDay = (at: string | Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date(at));

/** 今天, 明天 or the date. */
export function nearDay(at: string | Date, now = new Date()): string {
  const days = daysAway(at, now);
  if (days < -1 || days > 1) return dayOf(at);
  const words = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(days, 'day');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** 今天 13:00–21:00; a shift over midnight names its second day. */
export function span(from: string | Date, to: string | Date): string {
  const end = calendarDay(from) === calendarDay(to) ? clock(to) : `${nearDay(to)} ${clock(to)}`;
  return `${nearDay(from)} ${clock(from)}–${end}`;
}

/** Yuan without the unit: 25, 25.5, 208. */
export const yuan = (fen: number): string =>
  new Intl.NumberFormat(language(), { maximumFractionDigits: 2 }).format(fen / FEN_PER_YUAN);
/** 2.3 km, 800 m. */
export const distance = (metres: number): string =>
  metres < 1000 ? `${Math.round(metres / 50) * 50} m` : `${(metres / 1000).toFixed(1)} km`;
export const hoursBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 3_600_000;
/** 8, 7.5. */
export const number = (value: number, digits = 1): string =>
  new Intl.NumberFormat(language(), { maximumFractionDigits: digits }).format(value);
export const percent = (share: number | null): string =>
  share === null
    ? '–'
    : new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 1 }).format(share);

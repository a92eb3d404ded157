/** Shanghai has kept UTC+8 without summer time since 1992; the fixed offset is its calendar for everything done here. */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const DAY_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Days from 0000-03-01 to 1970-01-01 in the proleptic Gregorian calendar. */
const EPOCH_SHIFT = 719_468;
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days since 1970-01-01 of the Shanghai calendar day of an instant. */
export function shanghaiDayNumber(ms: number): number {
  return Math.floor((ms + OFFSET_MS) / DAY_MS);
}

/** The instant at which that day begins. */
export const startOfDayNumber = (day: number): number => day * DAY_MS - OFFSET_MS;

/** The Shanghai calendar day, YYYY-MM-DD, of an instant in epoch milliseconds. */
export function shanghaiDay(ms: number): string {
  return textOf(shanghaiDayNumber(ms));
}

/** The instant at which a Shanghai calendar day begins. */
export function startOfShanghaiDay(day: string): number {
  return startOfDayNumber(numberOf(day));
}

/** True for the YYYY-MM-DD text of a day that exists, years 0001 to 9999. */
export function isCalendarDay(text: string): boolean {
  return civilOf(text) !== null;
}

/** Minutes since Shanghai midnight, 0 to 1439. */
export function minuteOfShanghaiDay(ms: number): number {
  return Math.floor((ms + OFFSET_MS - shanghaiDayNumber(ms) * DAY_MS) / MINUTE_MS);
}

/** ISO weekday in Shanghai: 1 = Monday … 7 = Sunday. */
export function shanghaiWeekday(ms: number): number {
  return ((((shanghaiDayNumber(ms) + 3) % 7) + 7) % 7) + 1;
}

/** The day n days later, or earlier when n is negative. */
export function addDays(day: string, n: number): string {
  return textOf(numberOf(day) + n);
}

/**
 * Full years of age (周岁) on a day; negative before birth. Who is born on 29 February has no birthday in a common year
 * and turns a year older on 1 March.
 */
export function ageOn(bornOn: string, day: string): number {
  const born = soundCivil(bornOn);
  const now = soundCivil(day);
  const beforeBirthday = now.month * 100 + now.day < born.month * 100 + born.day;
  return now.year - born.year - (beforeBirthday ? 1 : 0);
}

function civilOf(text: string): CivilDate | null {
  const found = DAY_SHAPE.exec(text);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const exists = year >= 1 && day >= 1 && day <= daysOfMonth(year, month);
  return exists ? { year, month, day } : null;
}

function soundCivil(text: string): CivilDate {
  const civil = civilOf(text);
  if (!civil) throw new RangeError('not a calendar day YYYY-MM-DD');
  return civil;
}

function daysOfMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
}

/** Howard Hinnant, days_from_civil: years begin in March, so that the leap day comes last. */
function numberOf(text: string): number {
  const { year, month, day } = soundCivil(text);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - EPOCH_SHIFT;
}

/** Howard Hinnant, civil_from_days. */
function textOf(days: number): string {
  if (!Number.isInteger(days) || days < FIRST_DAY || days > LAST_DAY)
    throw new RangeError('outside years 0001 to 9999');
  const z = days + EPOCH_SHIFT;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1, 2)}`;
}

const digits = (n: number, length: number): string => String(n).padStart(length, '0');

import { creditCodeCheckDigit, idCardCheckDigit } from '@app/core';

/*
 * Made-up people and employers. The area code 999999 was never given out, so no ID number here is anybody's.
 * `run` keeps several replays on one database apart.
 */

const BORN_FROM = Date.UTC(1960, 0, 1);
const DAY_MS = 86_400_000;
/** 16,000 days from 1960 end in 2003: everybody is of age. */
export const RUNS = 16_000;

const pad = (n: number, digits: number): string => String(n).padStart(digits, '0');
const runOf = (run: number): number => run % RUNS;

/** 1 and ten digits: role, run, number. */
export const workerPhone = (run: number, n: number): string => `17${pad(runOf(run), 5)}${pad(n, 4)}`;
export const employerPhone = (run: number, n: number): string => `19${pad(runOf(run), 5)}${pad(n, 4)}`;

/** An ID number that nobody has, with a right check digit. */
export function idNumber(run: number, n: number): string {
  const born = new Date(BORN_FROM + runOf(run) * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '');
  const first17 = `999999${born}${pad(n, 3)}`;
  return first17 + idCardCheckDigit(first17);
}

/** A credit code with a right check digit. */
export function creditCode(run: number, n: number): string {
  const first17 = `91442000M${pad(runOf(run), 5)}${pad(n, 3)}`;
  return first17 + creditCodeCheckDigit(first17);
}

const SURNAMES = '陈李黄张梁林何吴刘郑';
const GIVEN = '伟芳强敏静磊军洋勇艳';
export const personName = (n: number): string =>
  `${SURNAMES[n % 10]}${GIVEN[Math.floor(n / 10) % 10]}${GIVEN[Math.floor(n / 100) % 10]}`;

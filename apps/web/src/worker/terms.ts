import { distance, hoursBetween, number, yuan } from '../common/format';
import { say } from '../common/texts';

/** A bicycle or an electric one through a town, metres a minute. */
const RIDE_M_PER_MINUTE = 200;

interface Pay {
  readonly payKind: 'hourly' | 'total';
  readonly payFen: number;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** What is paid an hour and in all; the one that was not stated follows from the hours and is said to be about right. */
export function payOf({ payKind, payFen, startsAt, endsAt }: Pay): { main: string; unit: string; also: string } {
  const hours = hoursBetween(startsAt, endsAt);
  return payKind === 'hourly'
    ? {
        main: yuan(payFen),
        unit: say('worker.pay.perHour'),
        also: say('worker.pay.about', { yuan: yuan(Math.round((payFen * hours) / 100) * 100) }),
      }
    : {
        main: yuan(payFen),
        unit: say('worker.pay.perShift'),
        also: say('worker.pay.aboutHour', { yuan: yuan(Math.round(payFen / hours / 10) * 10) }),
      };
}

export const wayOf = (metres: number, rideMinutes = metres / RIDE_M_PER_MINUTE): string =>
  say('worker.way', { distance: distance(metres), minutes: number(Math.max(1, rideMinutes), 0) });

import type { StateTable } from '../state-table';
import { addDays, shanghaiDay, shanghaiWeekday, startOfShanghaiDay } from '../time/day';

/** What the two sides say of the money, which the engine never moves: due, marked paid by the employer, and the worker's word on that. */
export const PAYMENT_STATUSES = ['open', 'marked', 'confirmed', 'denied'] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** Open again: agreed hours turned out longer than what was paid. */
export const PAYMENT_NEXT: StateTable<PaymentStatus> = {
  open: ['marked'],
  marked: ['confirmed', 'denied', 'open'],
  confirmed: ['open'],
  // Money that came after all may be confirmed without a new mark.
  denied: ['marked', 'confirmed', 'open'],
};

/** Statuses in which somebody still waits for money. */
export const UNPAID_STATUSES = ['open', 'denied'] as const satisfies readonly PaymentStatus[];

/** Part-time work is paid at least every 15 days (劳动合同法, article 72). */
const PART_TIME_DAYS = 15;

/** What the posting says about when the pay is due. */
export interface PayTerms {
  readonly settlement: 'same_day' | 'weekly' | 'monthly' | 'on_completion';
  readonly agreementKind: string;
  readonly endsAt: number;
}

/** When the pay is due, epoch ms: the end of a Shanghai day. A posting is one shift, so its completion is that day too. */
export function payDueAt({ settlement, agreementKind, endsAt }: PayTerms): number {
  const day = shanghaiDay(endsAt);
  const last = lastDayOf(settlement, day, endsAt);
  const longest = agreementKind === 'part_time' ? addDays(day, PART_TIME_DAYS) : last;
  return startOfShanghaiDay(addDays(last < longest ? last : longest, 1));
}

function lastDayOf(settlement: PayTerms['settlement'], day: string, endsAt: number): string {
  if (settlement === 'weekly') return addDays(day, 7 - shanghaiWeekday(endsAt));
  if (settlement !== 'monthly') return day;
  // The 28th exists in every month, and four days later is always the next one.
  const inNextMonth = addDays(`${day.slice(0, 8)}28`, 4);
  return addDays(`${inNextMonth.slice(0, 8)}01`, -1);
}

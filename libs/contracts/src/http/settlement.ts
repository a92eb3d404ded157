import {
  DEDUCTION_KINDS,
  EXTRA_KINDS,
  HOURS_AGREED_HOW,
  HOURS_STATUSES,
  ITEM_KINDS,
  PAYMENT_STATUSES,
} from '@app/core';
import { z } from 'zod';

const Minutes = z.int().min(1).max(1440);
const Fen = z.int().min(1).max(1_000_000);
const Reason = z.string().trim().min(1).max(500);

/** What the employer adds and takes off, each with its sum; for what is taken off he says why. */
export const StatedItems = z.strictObject({
  extras: z
    .array(z.strictObject({ kind: z.enum(EXTRA_KINDS), fen: Fen, note: z.string().trim().max(100).default('') }))
    .max(EXTRA_KINDS.length)
    .default([]),
  deductions: z
    .array(z.strictObject({ kind: z.enum(DEDUCTION_KINDS), fen: Fen, note: z.string().trim().min(1).max(100) }))
    .max(DEDUCTION_KINDS.length)
    .default([]),
});
export type StatedItems = z.infer<typeof StatedItems>;

export const CheckOut = z.strictObject({ minutesWorked: Minutes });
export const Completion = StatedItems.extend({ minutesWorked: Minutes });
export type Completion = z.infer<typeof Completion>;
export const HoursDispute = z.strictObject({ minutesWorked: Minutes, reason: Reason });
export type HoursDispute = z.infer<typeof HoursDispute>;
export const PaymentDenial = z.strictObject({ reason: Reason });

/** Hours of both sides; a word stays, whatever was agreed in the end. */
export const HoursView = z.strictObject({
  status: z.enum(HOURS_STATUSES),
  workerMinutes: z.int().nullable(),
  employerMinutes: z.int().nullable(),
  agreedMinutes: z.int().nullable(),
  agreedHow: z.enum(HOURS_AGREED_HOW).nullable(),
  /** When silence becomes a yes; null when nothing waits for an answer. */
  answerBy: z.iso.datetime().nullable(),
  words: z.array(
    z.strictObject({
      side: z.enum(['worker', 'employer', 'staff', 'clock']),
      word: z.enum(['stated', 'agreed', 'disputed', 'decided', 'silence']),
      minutes: z.int(),
      reason: z.string().nullable(),
      at: z.iso.datetime(),
    }),
  ),
});

/** The pay, item by item; what is taken off is negative. The engine records, it moves no money. */
export const PayView = z.strictObject({
  status: z.enum(PAYMENT_STATUSES),
  minutes: z.int(),
  items: z.array(z.strictObject({ kind: z.enum(ITEM_KINDS), fen: z.int(), note: z.string().nullable() })),
  totalFen: z.int(),
  /** What the minimum wage of the work date makes of these minutes. */
  leastFen: z.int(),
  paidFen: z.int(),
  dueAt: z.iso.datetime(),
  overdue: z.boolean(),
  markedAt: z.iso.datetime().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  deniedReason: z.string().nullable(),
});

/** What an assignment comes to: hours from the first word on, pay from the completion on. */
export const SettlementView = z.strictObject({
  assignmentId: z.uuid(),
  postingId: z.uuid(),
  workerId: z.uuid(),
  employerId: z.uuid(),
  employerName: z.string(),
  title: z.string(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  hours: HoursView.nullable(),
  pay: PayView.nullable(),
});
export type SettlementView = z.infer<typeof SettlementView>;
export const SettlementList = z.strictObject({ settlements: z.array(SettlementView) });
export type SettlementList = z.infer<typeof SettlementList>;
export const SettlementQuery = z.strictObject({
  /** Only what is due and not paid, or marked paid and denied. */
  overdue: z.stringbool().default(false),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type SettlementQuery = z.infer<typeof SettlementQuery>;

import { AGREEMENT_KINDS, INSURANCE_KINDS, INSURANCE_PAYERS } from '@app/core';
import { z } from 'zod';

/** Insurance of the shift; the worker can't be named as who pays. */
export const Insurance = z.strictObject({
  kind: z.enum(INSURANCE_KINDS),
  payer: z.enum(INSURANCE_PAYERS),
  policyNo: z.string().trim().min(1).max(60),
  /** What is insured. */
  amountFen: z.int().positive().max(1_000_000_000),
});
export type Insurance = z.infer<typeof Insurance>;

/** What was agreed with an accept, as it was then. */
export const AgreementView = z.strictObject({
  assignmentId: z.uuid(),
  kind: z.enum(AGREEMENT_KINDS),
  version: z.int(),
  text: z.string(),
  agreedAt: z.iso.datetime(),
  insurance: Insurance.nullable(),
  /** The trade belongs to the pilot of 职业伤害保障. */
  occupationalInjury: z.boolean(),
  /** What both sides should see to; none of it refuses anybody. */
  warnings: z.array(z.strictObject({ code: z.enum(['OVER_AGE', 'NOT_INSURED']), text: z.string() })),
});
export type AgreementView = z.infer<typeof AgreementView>;

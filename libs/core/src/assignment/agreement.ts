/** What an employer may state; over-age agreements follow from the worker's age. */
export const POSTED_AGREEMENTS = ['labour_contract', 'part_time', 'new_form', 'service_contract'] as const;
export type PostedAgreement = (typeof POSTED_AGREEMENTS)[number];
export const AGREEMENT_KINDS = [...POSTED_AGREEMENTS, 'over_age'] as const;

export const INSURANCE_KINDS = ['accident', 'employer_liability', 'work_injury', 'occupational_injury'] as const;
/** The worker never pays for it. */
export const INSURANCE_PAYERS = ['EMPLOYER', 'MARKET'] as const;

/** Trades of the pilot of 职业伤害保障 (since July 2022, Guangdong among seven provinces): delivery and freight in the city. */
const PILOT_TRADES: ReadonlySet<string> = new Set(['courier', 'rider', 'truck']);
export const isPilotTrade = (occupationId: string): boolean => PILOT_TRADES.has(occupationId);

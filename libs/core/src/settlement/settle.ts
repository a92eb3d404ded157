import { shanghaiDay } from '../time/day';
import { minimumOfShiftFen, type MinimumWage, type Pay, type PaidShift } from '../worktime/minimum-wage';

/** What an employer may add. Allowances never count towards the minimum wage (最低工资规定, article 12). */
export const EXTRA_KINDS = ['heat_allowance', 'transport', 'meal', 'night', 'bonus'] as const;
/** What may be taken off. Deposits and fees have no word here, because the law forbids them. */
export const DEDUCTION_KINDS = ['advance', 'tax', 'damage', 'board'] as const;
/** Every item of a settlement; the engine itself writes the first two. */
export const ITEM_KINDS = ['base', 'minimum_top_up', ...EXTRA_KINDS, ...DEDUCTION_KINDS] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/**
 * The items that make up the pay that the minimum wage protects: an advance is pay that came earlier and tax is paid from it,
 * but damage and board would leave less than the minimum.
 */
export const PROTECTED_KINDS: readonly ItemKind[] = ['base', 'minimum_top_up', 'damage', 'board'];

/** One item; what is taken off is negative. */
export interface SettlementItem {
  readonly kind: ItemKind;
  readonly fen: number;
  readonly note: string | null;
}

/** The work that is settled. */
export interface SettledWork extends Pay, PaidShift {
  readonly minutes: number;
  readonly outdoor: boolean;
}

/** A sound settlement. */
export interface Settlement {
  readonly items: readonly SettlementItem[];
  readonly totalFen: number;
  /** What the minimum wage of the work date makes of these minutes. */
  readonly leastFen: number;
}

/** Why the items of a settlement are refused. */
export const SETTLEMENT_REFUSALS = [
  'PAY_BELOW_MINIMUM',
  'NO_MINIMUM_WAGE_ROW',
  'HEAT_ALLOWANCE_TOO_LOW',
  'DEDUCTIONS_EXCEED_PAY',
] as const;
export type SettlementRefusal = (typeof SETTLEMENT_REFUSALS)[number];

/** `leastFen` names the sum that would do: the least pay, or the least allowance. */
export type Settled =
  | { readonly ok: true; readonly value: Settlement }
  | { readonly ok: false; readonly reason: SettlementRefusal; readonly leastFen: number };

/** Guangdong pays 高温津贴 for a day in the heat from June to October, 13.80 yuan since 2021; the notice itself was not found. */
const HEAT_ALLOWANCE_FEN = 1380;
const HEAT_MONTHS = ['06', '07', '08', '09', '10'];

/** The allowance that is due for a shift, by the day on which it starts; 0 when none is. */
export function heatAllowanceFen({ outdoor, startsAt }: Pick<SettledWork, 'outdoor' | 'startsAt'>): number {
  return outdoor && HEAT_MONTHS.includes(shanghaiDay(startsAt).slice(5, 7)) ? HEAT_ALLOWANCE_FEN : 0;
}

/** Pay, item by item: the base by the minutes, what tops it up to the minimum, and what the employer states beside it. */
export function settle(work: SettledWork, stated: readonly SettlementItem[], wages: readonly MinimumWage[]): Settled {
  const minimum = minimumOfShiftFen(wages, work);
  if (minimum === null) return no('NO_MINIMUM_WAGE_ROW', 0);
  const leastFen = Math.ceil((minimum * work.minutes) / 60);
  const heat = heatAllowanceFen(work);
  const items = [...baseOf(work, leastFen), ...withHeat(stated, heat)];
  if (items.some(({ kind, fen }) => kind === 'heat_allowance' && fen < heat)) return no('HEAT_ALLOWANCE_TOO_LOW', heat);
  if (sumOf(items.filter(({ kind }) => PROTECTED_KINDS.includes(kind))) < leastFen)
    return no('PAY_BELOW_MINIMUM', leastFen);
  const totalFen = sumOf(items);
  return totalFen < 0 ? no('DEDUCTIONS_EXCEED_PAY', 0) : { ok: true, value: { items, totalFen, leastFen } };
}

/** The items that somebody stated; the others follow from the minutes. */
export const statedItems = (items: readonly SettlementItem[]): SettlementItem[] =>
  items.filter(({ kind }) => kind !== 'base' && kind !== 'minimum_top_up');

/** The wage may have risen after the posting was published: then the employer owes the difference. */
function baseOf({ payKind, payFen, minutes }: SettledWork, leastFen: number): SettlementItem[] {
  const base = payKind === 'total' ? payFen : Math.ceil((payFen * minutes) / 60);
  const items: SettlementItem[] = [{ kind: 'base', fen: base, note: null }];
  return base < leastFen ? [...items, { kind: 'minimum_top_up', fen: leastFen - base, note: null }] : items;
}

function withHeat(stated: readonly SettlementItem[], heat: number): SettlementItem[] {
  const isStated = stated.some(({ kind }) => kind === 'heat_allowance');
  return heat > 0 && !isStated ? [...stated, { kind: 'heat_allowance', fen: heat, note: null }] : [...stated];
}

const sumOf = (items: readonly SettlementItem[]): number => items.reduce((sum, { fen }) => sum + fen, 0);
const no = (reason: SettlementRefusal, leastFen: number): Settled => ({ ok: false, reason, leastFen });

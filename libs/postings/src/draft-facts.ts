import type { UrgencyLimits, WeatherOrder } from '@app/core';
import type { ReferenceTables } from './reference-tables';

/** What a draft is judged by. */
export interface DraftFacts {
  readonly reference: ReferenceTables;
  /** Epoch ms. */
  readonly now: number;
  readonly limits: UrgencyLimits;
  /** Weather orders that are not over. */
  readonly weather: readonly { readonly order: WeatherOrder; readonly towns: readonly string[] }[];
}

export interface FieldError {
  readonly field: string;
  readonly code: string;
}

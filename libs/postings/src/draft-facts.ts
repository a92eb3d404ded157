import type { UrgencyLimits } from '@app/core';
import type { ReferenceTables } from './reference-tables';

/** What a draft is judged by. */
export interface DraftFacts {
  readonly reference: ReferenceTables;
  /** Epoch ms. */
  readonly now: number;
  readonly limits: UrgencyLimits;
}

export interface FieldError {
  readonly field: string;
  readonly code: string;
}

import { isStep, type StateTable } from '../state-table';

/** The statuses of a posting. */
export const POSTING_STATUSES = [
  'draft',
  'checking',
  'open',
  'paused',
  'filled',
  'running',
  'closed',
  'rejected',
  'cancelled',
  'expired',
] as const;
/** One of them. */
export type PostingStatus = (typeof POSTING_STATUSES)[number];

/** Statuses of a posting that is published and has not ended. */
export const LIVE_POSTING_STATUSES = [
  'open',
  'paused',
  'filled',
  'running',
] as const satisfies readonly PostingStatus[];

/** The whole life of a posting. */
export const POSTING_NEXT: StateTable<PostingStatus> = {
  draft: ['checking', 'open', 'cancelled'],
  checking: ['open', 'rejected', 'cancelled'],
  // Straight to running when the shift starts with some slots still vacant.
  open: ['paused', 'filled', 'running', 'expired', 'cancelled'],
  paused: ['open', 'expired', 'cancelled'],
  // Open again when a slot falls vacant before cut-off; a filled posting never expires.
  filled: ['open', 'running', 'closed', 'cancelled'],
  // A slot that falls vacant now is replaced while the posting goes on running.
  running: ['closed', 'cancelled'],
  closed: [],
  rejected: [],
  cancelled: [],
  expired: [],
};

/** True when a posting may take this step. */
export const canPostingBecome = (from: PostingStatus, to: PostingStatus): boolean => isStep(POSTING_NEXT, from, to);

/** The colour that goes with the word of a status. */
const KINDS: Readonly<Record<string, 'done' | 'wait' | 'loss' | 'live'>> = {
  open: 'live',
  running: 'live',
  paused: 'wait',
  checking: 'wait',
  filled: 'done',
  closed: 'done',
  rejected: 'loss',
  cancelled: 'loss',
  expired: 'loss',
};
export const kindOfPosting = (status: string): string | undefined => KINDS[status];

import { isStep, type StateTable } from '../state-table';

/** The statuses of a slot, one place of a posting. */
export const SLOT_STATUSES = ['vacant', 'filled', 'working', 'done', 'void'] as const;
/** One of them. */
export type SlotStatus = (typeof SLOT_STATUSES)[number];

/** Statuses of a slot that waits for a worker or holds one. */
export const LIVE_SLOT_STATUSES = ['vacant', 'filled', 'working'] as const satisfies readonly SlotStatus[];

/** The whole life of a slot. */
export const SLOT_NEXT: StateTable<SlotStatus> = {
  // Only a vacant slot can be taken away: an employer who lowers the number never removes a worker silently.
  vacant: ['filled', 'void'],
  // Back to vacant is a replacement and raises the generation of the slot.
  filled: ['working', 'vacant'],
  working: ['done', 'vacant'],
  done: [],
  void: [],
};

/** True when a slot may take this step. */
export const canSlotBecome = (from: SlotStatus, to: SlotStatus): boolean => isStep(SLOT_NEXT, from, to);

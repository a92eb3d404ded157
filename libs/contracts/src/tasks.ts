/**
 * Words: a task is a queue message in the imperative; it is a hint that says "look again". PostgreSQL holds the facts,
 * so a lost, doubled or late task changes nothing but time. An event is a past fact; a nudge is a push over a socket.
 */
export interface Tasks {
  /** Run a matching cycle of one shard. */
  'matching.cycle': { shard: number };
  /** Count the events that have been written since the last time. */
  'reporting.project': Record<string, never>;
}
/** Name of a task. */
export type TaskName = keyof Tasks;

/** Key prefix of every queue: the braces keep a queue's keys on one node of a Redis Cluster. */
export const QUEUE_PREFIX = '{kz}';
/** Queue of a shard's cycles; global concurrency 1. */
export const cycleQueue = (shard: number): string => `matching-cycle-${shard}`;
/** Queue of the projector; global concurrency 1. */
export const PROJECT_QUEUE = 'reporting-project';

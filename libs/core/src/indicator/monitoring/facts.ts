import type { Measure } from './measures';

interface Place {
  readonly townCode: string | null;
  readonly marketId: string | null;
  readonly occupationId: string | null;
}
/** An earlier event of the log that a later one is counted by. `at` is epoch ms. */
export interface PastEvent extends Place {
  readonly id: string;
  readonly at: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What monitoring needs of each type that it counts. A type without a line here adds nothing. */
export interface MonitoredData {
  'employer.registered': object;
  'worker.registered': object;
  'worker.went_online': object;
  'posting.published': { readonly slots: number };
  'posting.refused': object;
  'posting.edited': { readonly slotsBefore: number; readonly slots: number };
  'round.started': { readonly workerIds?: readonly string[] };
  'standby.called': object;
  'assignment.confirmed': { readonly insured?: boolean };
  'assignment.checked_in': { readonly sameDay?: boolean };
  'assignment.completed': { readonly minutesWorked: number };
  'assignment.paid': { readonly payFen: number };
  'assignment.no_show': object;
  'assignment.cancelled': { readonly by?: string };
  'assignment.released': object;
}
export type MonitoredType = keyof MonitoredData;

/** An event with what the log says of its posting, its assignment and its worker. */
export type MonitoredEvent<T extends MonitoredType = MonitoredType> = Place & {
  readonly id: string;
  readonly at: number;
  readonly workerId: string | null;
  /** The publication of its posting. */
  readonly published: PastEvent | null;
  /** The accept of its assignment. */
  readonly confirmed: PastEvent | null;
  /** The end of its assignment's work. */
  readonly completed: PastEvent | null;
  /** The worker was certified as hard to place at that time. */
  readonly hardship: boolean;
} & { [K in T]: { readonly type: K; readonly data: MonitoredData[K] } }[T];

/** What one event adds to one measure, when and where it counts. */
export interface Fact {
  readonly measure: Measure;
  readonly value: number;
  /** Epoch ms; of the event, or of the earlier one whose period it changes. */
  readonly at: number;
  readonly townCode: string;
  readonly marketId: string;
  readonly occupationId: string;
  readonly workerId: string | null;
  /** Id of the earlier event whose period is restated. */
  readonly restates: string | null;
}

interface Entry {
  readonly measure: Measure;
  readonly value: number;
  readonly workerId?: string | null;
  /** Counts when and where this one did. */
  readonly past?: PastEvent | null;
}
type Entries = readonly (Entry | false | null)[];

const one = (measure: Measure): Entry => ({ measure, value: 1 });
const sum = (measure: Measure, value: number): Entry => ({ measure, value });
const person = (measure: Measure, { workerId }: { workerId: string | null }): Entry => ({ ...one(measure), workerId });
/** Belongs to the period and place of an earlier event; without it in the log there is nothing to restate. */
const back = (past: PastEvent | null, entry: Entry): Entry | null => past && { ...entry, past };

/** A table in place of a switch. A new event counts by one line here, and its data above. */
const FACTS: { readonly [T in MonitoredType]: (event: MonitoredEvent<T>) => Entries } = {
  'employer.registered': () => [one('employers_registered')],
  'worker.registered': () => [one('workers_registered')],
  'worker.went_online': (event) => [person('active', event)],
  'posting.published': ({ data }) => [one('postings'), sum('slots', data.slots)],
  'posting.refused': () => [one('refused')],
  // The demand of a posting belongs to the day of its publication, also when it is changed later.
  'posting.edited': ({ data, published }) => [back(published, sum('slots', data.slots - data.slotsBefore))],
  'round.started': ({ data: { workerIds = [] } }) => [
    sum('offers', workerIds.length),
    ...workerIds.map((workerId) => person('reached', { workerId })),
  ],
  'standby.called': (event) => [one('offers'), person('reached', event)],
  'assignment.confirmed': (event) => [
    ...[one('accepts'), person('active', event), back(event.published, one('filled'))],
    event.data.insured === true && one('insured'),
    event.hardship && one('hardship_accepts'),
  ],
  'assignment.checked_in': (event) => [
    ...[person('arrivals', event), person('active', event), arrivalSeconds(event)],
    event.data.sameDay === true && one('arrivals_same_day'),
    event.hardship && person('hardship_arrivals', event),
  ],
  'assignment.completed': (event) => [
    ...[one('completed'), sum('minutes_worked', event.data.minutesWorked), person('active', event)],
  ],
  'assignment.paid': ({ data, completed }) => [
    ...[one('paid'), sum('paid_fen', data.payFen)],
    sum('paid_minutes', Number(completed?.data.minutesWorked ?? 0)),
  ],
  'assignment.no_show': ({ published }) => [one('no_shows'), back(published, sum('filled', -1))],
  'assignment.cancelled': ({ data, published, confirmed }) => [
    data.by === 'employer' && one('cancelled_by_employer'),
    ...givenBack({ published, confirmed }),
  ],
  'assignment.released': (event) => givenBack(event),
};

/** A place that was taken and not kept, before any work. */
const givenBack = ({ published, confirmed }: Pick<MonitoredEvent, 'published' | 'confirmed'>): Entries => [
  back(confirmed, one('withdrawn')),
  back(published, sum('filled', -1)),
];

/** M11 is about postings for at once: 即时快招. */
function arrivalSeconds({ at, published }: MonitoredEvent<'assignment.checked_in'>): Entry | false {
  if (published?.data.urgency !== 'urgent') return false;
  return sum('arrival_s', Math.round((at - published.at) / 1000));
}

export function isMonitoredType(type: string): type is MonitoredType {
  return Object.hasOwn(FACTS, type);
}
/** The types of events that monitoring counts. */
export const MONITORED_TYPES = Object.keys(FACTS) as MonitoredType[];

/** What an event adds. No clock, no database: counting the log again gives the same facts, in any order. */
export const factsOf = <T extends MonitoredType>(event: MonitoredEvent<T>): Fact[] =>
  FACTS[event.type](event).flatMap((entry) => (entry && entry.value !== 0 ? fact(event, entry) : []));

function fact(event: Place & { readonly at: number }, { measure, value, workerId = null, past }: Entry): Fact {
  const { at, townCode, marketId, occupationId } = past ?? event;
  const where = { townCode: townCode ?? '', marketId: marketId ?? '', occupationId: occupationId ?? '' };
  return { measure, value, at, ...where, workerId, restates: past?.id ?? null };
}

/**
 * An event that takes back an earlier one: the same, the other way round, in the period in which that one counted. What it
 * changed in other periods stays: of a no-show that was none, whoever replaced him fills the place in the figures already.
 */
export const takenBack = (original: MonitoredEvent): Fact[] =>
  factsOf(original)
    .filter(({ restates }) => restates === null)
    .map((one) => ({ ...one, value: -one.value, restates: original.id }));

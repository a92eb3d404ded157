/** What one event can add to; the figures M01–M24 are made of these. */
export const MEASURES = [
  'workers_registered',
  'employers_registered',
  'active',
  'postings',
  'slots',
  'offers',
  'reached',
  'accepts',
  'withdrawn',
  'cancelled_by_employer',
  'filled',
  'arrivals',
  'arrivals_same_day',
  'arrival_s',
  'completed',
  'minutes_worked',
  'paid',
  'paid_fen',
  'paid_minutes',
  'no_shows',
  'insured',
  'hardship_accepts',
  'hardship_arrivals',
  'refused',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Measures of which distinct people are counted too: once in each period and scope, however often they come. */
export const PERSON_MEASURES = ['active', 'reached', 'arrivals', 'hardship_arrivals'] as const satisfies Measure[];
/** People of a measure, as a cell names it. */
export type PersonsOf = `${(typeof PERSON_MEASURES)[number]}.persons`;

/** What a cell holds. */
export type CellCode = Measure | PersonsOf;

/** Where something is counted. A station is a market of its own kind, so its cells are those of `market`. */
export const SCOPES = ['city', 'town', 'zone', 'market', 'station', 'occupation'] as const;
export type MonitoringScope = (typeof SCOPES)[number];
/** Statistical code of Zhongshan: the one key of the scope `city`. */
export const CITY_KEY = '442000';

import type { Urgency } from '@app/core';

/** Choices with their shares, which need not add up to 1. */
export type Mix<T> = readonly (readonly [value: T, share: number])[];

/** Everything that is made up about the day; what the engine decides by is the policy and nothing of this. */
export interface DayParameters {
  readonly workers: number;
  readonly postings: number;
  /** Share of the confirmed who come; the others stay away without a word, promoted standbys like anybody else. */
  readonly showRate: number;
  /** Of the confirmed, and beside those who do not come: they give the place back before the start. */
  readonly cancelShare: number;
  /** Latest such cancellation before the start, minutes. */
  readonly cancelUntilMin: number;
  /** Weight of each Shanghai hour as the start of a shift: morning shifts, lunch, and the evening trades. */
  readonly startsByHour: readonly number[];
  /** Lead between publication and start, and how often each class is wanted. */
  readonly leadMin: Readonly<Record<Urgency, { readonly from: number; readonly to: number; readonly share: number }>>;
  /** Employers publish between these Shanghai hours. */
  readonly officeHours: { readonly from: number; readonly to: number };
  readonly slots: Mix<number>;
  readonly shiftHours: Mix<number>;
  readonly hourlyFen: { readonly from: number; readonly to: number };
  /** A posting can be offered so long after its start. */
  readonly validAfterStartMin: number;
  /** Towns by short name that have more of everything; the others weigh 1. */
  readonly townWeight: Readonly<Record<string, number>>;
  /** The n-th trade of a seeded order weighs n to the minus this, on both sides of the market alike. */
  readonly tradeSkew: number;
  /** People and work lie this far around the centre of their town at most, denser towards the middle, degrees. */
  readonly spreadDeg: number;
  readonly skills: Mix<number>;
  /** Of the certificates that the own trades demand. */
  readonly certificateHeld: number;
  readonly travelRadiusM: Mix<number>;
  readonly channels: Mix<'app' | 'sms' | 'station'>;
  readonly age: { readonly from: number; readonly to: number };
  readonly hardshipShare: number;
  readonly noNightsShare: number;
  /** These want at least this pay. */
  readonly payWishShare: number;
  readonly payWishFen: number;
  /** Of the workers on a day; who is active is online once, from an hour within `onlineFrom` on, for `onlineHours`. */
  readonly activeShare: number;
  readonly onlineFrom: { readonly from: number; readonly to: number };
  readonly onlineHours: { readonly from: number; readonly to: number };
  /** Each worker has a probability of accepting of his own, evenly between the two. */
  readonly acceptance: { readonly from: number; readonly to: number };
  /** Of those who do not accept: they say no, the others say nothing. */
  readonly declineShare: number;
  /** Median of the time until an answer, log-normal; the engine takes it or the offer has run out by then. */
  readonly answerMedianS: Readonly<Record<Urgency, number>>;
  readonly answerSigma: number;
  /** Answers by SMS and at a station take so much longer. */
  readonly patientDelay: number;
  /** Would have accepted, reads that all places are taken, and still wants to stand by. */
  readonly standbyInterest: number;
  /** Of them: a standing consent to be promoted without being asked. */
  readonly standbyConsent: number;
  /** A called standby says yes. */
  readonly callAcceptance: number;
  /** A posting of the open feed is looked at by so many random workers of fitting trades a minute. */
  readonly feedViewsPerMinute: number;
  /** Each question whether they come is answered by those who will come, and by those who will not. */
  readonly reconfirms: { readonly comes: number; readonly staysAway: number };
  /** Sign of life at T − 15 min by those who will come, and by those who will not. */
  readonly signOfLife: { readonly comes: number; readonly staysAway: number };
  /** Of those who come: after the start, by an exponential time of this mean; the others come before it. */
  readonly lateShare: number;
  readonly lateMeanMin: number;
  /** A replacement sets out after so long, and then travels at the policy's speed. */
  readonly setOutMin: { readonly from: number; readonly to: number };
}

/**
 * A made-up weekday of Zhongshan. No figure is measured: hours, pay and towns are guesses that a reader can check for
 * sense, the show rate is the published one of the specification, acceptance lies around the policy's prior of .3.
 */
export const ZHONGSHAN_DAY: DayParameters = {
  workers: 20_000,
  postings: 2000,
  showRate: 0.83,
  cancelShare: 0.04,
  cancelUntilMin: 30,
  startsByHour: [1, 0, 0, 0, 0, 1, 4, 9, 12, 9, 6, 7, 5, 6, 6, 4, 5, 8, 8, 5, 3, 2, 3, 1],
  leadMin: {
    urgent: { from: 20, to: 120, share: 0.35 },
    same_day: { from: 121, to: 1440, share: 0.45 },
    planned: { from: 1441, to: 2160, share: 0.2 },
  },
  officeHours: { from: 6, to: 23 },
  slots: [
    [1, 0.5],
    [2, 0.2],
    [3, 0.1],
    [5, 0.1],
    [10, 0.08],
    [20, 0.02],
  ],
  shiftHours: [
    [4, 0.3],
    [6, 0.25],
    [8, 0.45],
  ],
  hourlyFen: { from: 1980, to: 3500 },
  validAfterStartMin: 30,
  townWeight: { 石岐: 2, 东区: 2, 中山港: 2, 西区: 1.5, 小榄: 2.5, 坦洲: 1.5, 三乡: 1.5, 五桂山: 0.5, 神湾: 0.5 },
  tradeSkew: 0.5,
  spreadDeg: 0.03,
  skills: [
    [1, 0.3],
    [2, 0.4],
    [3, 0.3],
  ],
  certificateHeld: 0.9,
  travelRadiusM: [
    [3000, 0.2],
    [5000, 0.3],
    [8000, 0.3],
    [12_000, 0.2],
  ],
  channels: [
    ['app', 0.8],
    ['sms', 0.13],
    ['station', 0.07],
  ],
  age: { from: 18, to: 60 },
  hardshipShare: 0.06,
  noNightsShare: 0.2,
  payWishShare: 0.2,
  payWishFen: 2500,
  activeShare: 0.8,
  onlineFrom: { from: 5, to: 12 },
  onlineHours: { from: 6, to: 14 },
  acceptance: { from: 0.1, to: 0.5 },
  declineShare: 0.5,
  answerMedianS: { urgent: 15, same_day: 60, planned: 300 },
  answerSigma: 0.8,
  patientDelay: 2,
  standbyInterest: 0.6,
  standbyConsent: 0.7,
  callAcceptance: 0.7,
  feedViewsPerMinute: 3,
  reconfirms: { comes: 0.9, staysAway: 0.2 },
  signOfLife: { comes: 0.9, staysAway: 0.2 },
  lateShare: 0.12,
  lateMeanMin: 12,
  setOutMin: { from: 2, to: 10 },
};

import type { Schemas } from '@app/client';
import { serverNow } from '../common/server-time';

export type Draft = Schemas['PostingDraftDto'];
export type Posting = Schemas['PostingViewDto'];
export type Settlement = NonNullable<Draft['settlement']>;
export interface Place {
  readonly lat: number;
  readonly lng: number;
}

/** What stands in the fields; times as an input of the browser writes them, in Shanghai. */
export interface PostForm {
  occupationId: string;
  title: string;
  description: string;
  townCode: string;
  address: string;
  place: Place | null;
  slots: number;
  starts: string;
  hours: number;
  validUntil: string;
  payKind: 'hourly' | 'total';
  payYuan: number;
  settlement: Settlement;
  outdoor: boolean;
  certificateIds: string[];
  insured: boolean;
  policyNo: string;
  insuredYuan: number;
}

const MINUTE_MS = 60_000;
const SOON_MS = 60 * MINUTE_MS;
const STEP_MS = 15 * MINUTE_MS;
const SHANGHAI_MS = 8 * 60 * MINUTE_MS;

/** `2026-11-26T13:00` in Shanghai. */
export const fieldOf = (ms: number): string => new Date(ms + SHANGHAI_MS).toISOString().slice(0, 16);
export const instantOf = (field: string): number => Date.parse(`${field}:00+08:00`);

/** A gig that starts in an hour, for two, eight hours: what is asked for most. */
export function emptyForm(): PostForm {
  const starts = Math.ceil((serverNow() + SOON_MS) / STEP_MS) * STEP_MS;
  return {
    ...{ occupationId: '', title: '', description: '', townCode: '', address: '', place: null },
    ...{ slots: 2, starts: fieldOf(starts), hours: 8, validUntil: fieldOf(starts) },
    ...{ payKind: 'hourly', payYuan: 25, settlement: 'same_day', outdoor: false, certificateIds: [] },
    ...{ insured: false, policyNo: '', insuredYuan: 500_000 },
  };
}

/** Again like last time: the same terms, at the next time of day that they began at. */
export function formLike(posting: Posting): PostForm {
  const hours = (Date.parse(posting.endsAt) - Date.parse(posting.startsAt)) / 3_600_000;
  const day = 86_400_000;
  const began = Date.parse(posting.startsAt);
  const late = Math.max(0, Math.ceil((serverNow() + SOON_MS / 2 - began) / day));
  const starts = fieldOf(began + late * day);
  const { occupationId, title, description, townCode, address, place, slots, outdoor, certificateIds } = posting;
  return {
    ...emptyForm(),
    ...{
      occupationId,
      title,
      description,
      townCode,
      address,
      place,
      slots,
      outdoor,
      certificateIds: [...certificateIds],
    },
    ...{ hours, starts, validUntil: starts, payKind: posting.payKind as 'hourly' | 'total' },
    ...{ payYuan: posting.payFen / 100, settlement: posting.settlement as Settlement },
  };
}

/** The draft that the form means; what is not filled in yet is `fallback`, so that the rest can be checked all the same. */
export function draftOf(form: PostForm, centre: Place | null, fallback: Partial<Draft> = {}): Draft {
  const { description, slots, payKind, settlement, outdoor, certificateIds } = form;
  return {
    ...{ ...NOTHING, ...fallback, ...filledIn(form) },
    ...timesOf(form),
    ...{ description, slots, payKind, settlement, outdoor, certificateIds },
    place: form.place ?? centre ?? { lat: 0, lng: 0 },
    payFen: Math.round(form.payYuan * 100),
    ...(form.insured && { insurance: insuranceOf(form) }),
  };
}
const TEXTS = ['occupationId', 'title', 'townCode', 'address'] as const;
const NOTHING = { occupationId: '', title: '', townCode: '', address: '' };
const filledIn = (form: PostForm) =>
  Object.fromEntries(TEXTS.filter((field) => form[field] !== '').map((field) => [field, form[field]]));

function timesOf({ starts, hours, validUntil }: PostForm) {
  const iso = (ms: number): string => (Number.isNaN(ms) ? '' : new Date(ms).toISOString());
  const startsAt = instantOf(starts);
  return {
    startsAt: iso(startsAt),
    endsAt: iso(startsAt + hours * 3_600_000),
    validUntil: iso(instantOf(validUntil)),
  };
}

const insuranceOf = ({ policyNo, insuredYuan }: PostForm): NonNullable<Draft['insurance']> => ({
  ...{ kind: 'accident', payer: 'EMPLOYER' },
  policyNo,
  amountFen: Math.round(insuredYuan * 100),
});

/** The fields of each step, as the server names them. */
export const STEPS = ['what', 'when', 'pay'] as const;
export type Step = (typeof STEPS)[number];
const WHAT = ['occupationId', 'title', 'description'];
const WHEN = ['townCode', 'address', 'place', 'slots', 'startsAt', 'endsAt', 'validUntil'];
export function stepOf(field: string): Step {
  const name = field.split('.')[0] ?? '';
  if (WHAT.includes(name)) return 'what';
  return WHEN.includes(name) ? 'when' : 'pay';
}
/** Fields that nobody has filled in yet: nothing is said of them before the end. */
export const openFields = (form: PostForm): string[] => TEXTS.filter((field) => form[field] === '');

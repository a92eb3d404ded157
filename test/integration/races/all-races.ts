import { ALERT_RACES } from './alert-races';
import { APPEAL_RACES } from './appeal-races';
import { ASSIGNMENT_RACES } from './assignment-races';
import { EFFECT_RACES } from './effect-races';
import { NOTIFICATION_RACES } from './notification-races';
import { OFFER_RACES } from './offer-races';
import { PEOPLE_RACES } from './people-races';
import { PLAN_RACES } from './plan-races';
import { PLATFORM_RACES } from './platform-races';
import { POSTING_RACES } from './posting-races';
import { SETTLEMENT_RACES } from './settlement-races';
import { STANDBY_RACES } from './standby-races';
import { RATING_RACES, TICKET_RACES } from './ticket-races';
import { STATION_RACES } from './station-races';

/** Every race there is; the test of the schema asks that each guard has one. */
export const ALL_RACES = [
  ...ASSIGNMENT_RACES,
  ...STANDBY_RACES,
  ...EFFECT_RACES,
  ...OFFER_RACES,
  ...ALERT_RACES,
  ...SETTLEMENT_RACES,
  ...TICKET_RACES,
  ...RATING_RACES,
  ...APPEAL_RACES,
  ...POSTING_RACES,
  ...PEOPLE_RACES,
  ...NOTIFICATION_RACES,
  ...PLATFORM_RACES,
  ...PLAN_RACES,
  ...STATION_RACES,
];

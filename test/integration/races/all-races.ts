import { ALERT_RACES } from './alert-races';
import { ASSIGNMENT_RACES } from './assignment-races';
import { OFFER_RACES } from './offer-races';
import { PEOPLE_RACES } from './people-races';
import { PLATFORM_RACES } from './platform-races';
import { POSTING_RACES } from './posting-races';
import { STANDBY_RACES } from './standby-races';
import { STATION_RACES } from './station-races';

/** Every race there is; the test of the schema asks that each guard has one. */
export const ALL_RACES = [
  ...ASSIGNMENT_RACES,
  ...STANDBY_RACES,
  ...OFFER_RACES,
  ...ALERT_RACES,
  ...POSTING_RACES,
  ...PEOPLE_RACES,
  ...PLATFORM_RACES,
  ...STATION_RACES,
];

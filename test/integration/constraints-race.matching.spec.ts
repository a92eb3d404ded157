import { ALERT_RACES } from './races/alert-races';
import { ASSIGNMENT_RACES } from './races/assignment-races';
import { EFFECT_RACES } from './races/effect-races';
import { OFFER_RACES } from './races/offer-races';
import { describeRaces } from './races/race-case';
import { STANDBY_RACES } from './races/standby-races';

describe('races about offers, assignments, standbys, alerts and effects', () => {
  describeRaces([...ASSIGNMENT_RACES, ...OFFER_RACES, ...STANDBY_RACES, ...ALERT_RACES, ...EFFECT_RACES]);
});

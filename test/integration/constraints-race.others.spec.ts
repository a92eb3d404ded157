import { NOTIFICATION_RACES } from './races/notification-races';
import { PEOPLE_RACES } from './races/people-races';
import { PLAN_RACES } from './races/plan-races';
import { PLATFORM_RACES } from './races/platform-races';
import { POSTING_RACES } from './races/posting-races';
import { describeRaces } from './races/race-case';
import { STATION_RACES } from './races/station-races';

describe('races about postings, people, notifications, keys and the log', () => {
  describeRaces([
    ...POSTING_RACES,
    ...PEOPLE_RACES,
    ...NOTIFICATION_RACES,
    ...PLAN_RACES,
    ...STATION_RACES,
    ...PLATFORM_RACES,
  ]);
});

import { PEOPLE_RACES } from './races/people-races';
import { PLATFORM_RACES } from './races/platform-races';
import { POSTING_RACES } from './races/posting-races';
import { describeRaces } from './races/race-case';
import { STATION_RACES } from './races/station-races';

describe('races about postings, people, keys and the log', () => {
  describeRaces([...POSTING_RACES, ...PEOPLE_RACES, ...PLATFORM_RACES, ...STATION_RACES]);
});

import { describeRaces } from './races/race-case';
import { SETTLEMENT_RACES } from './races/settlement-races';
import { RATING_RACES, TICKET_RACES } from './races/ticket-races';

describe('races about hours, pay, tickets and ratings', () => {
  describeRaces([...SETTLEMENT_RACES, ...TICKET_RACES, ...RATING_RACES]);
});

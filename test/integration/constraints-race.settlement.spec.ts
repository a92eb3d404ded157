import { APPEAL_RACES } from './races/appeal-races';
import { describeRaces } from './races/race-case';
import { SETTLEMENT_RACES } from './races/settlement-races';
import { RATING_RACES, TICKET_RACES } from './races/ticket-races';

describe('races about hours, pay, tickets, ratings and appeals', () => {
  describeRaces([...SETTLEMENT_RACES, ...TICKET_RACES, ...RATING_RACES, ...APPEAL_RACES]);
});

import { terminalStatuses } from '../state-table';
import { TICKET_KINDS, TICKET_NEXT, TICKET_STATUSES, ticketDueAt } from './ticket';

const NOW = Date.parse('2026-11-24T02:00:00Z');
const DAY_MS = 86_400_000;

it('a ticket is taken before it waits or closes, and closes once', () => {
  expect(TICKET_NEXT.open).toEqual(['taken']);
  expect(terminalStatuses(TICKET_NEXT)).toEqual(['closed']);
  expect(TICKET_STATUSES.filter((status) => TICKET_NEXT[status].includes('closed'))).toEqual(['taken', 'waiting']);
});

it('every kind has its days, and who is hurt comes first', () => {
  const days = TICKET_KINDS.map((kind) => [kind, (ticketDueAt(kind, NOW) - NOW) / DAY_MS]);
  expect(days).toEqual([
    ['complaint', 7],
    ['pay_dispute', 3],
    ['injury', 1],
    ['legal_aid', 7],
    ['discrimination', 7],
  ]);
});

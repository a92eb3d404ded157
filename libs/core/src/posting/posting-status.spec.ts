import { terminalStatuses } from '../state-table';
import { canPostingBecome, POSTING_NEXT, POSTING_STATUSES, type PostingStatus } from './posting-status';

describe('a posting', () => {
  it.each<[PostingStatus, PostingStatus, string]>([
    ['draft', 'checking', 'its text needs a look'],
    ['draft', 'open', 'its text is clean'],
    ['checking', 'rejected', 'the clerk says no'],
    ['open', 'paused', 'the employer waits'],
    ['paused', 'open', 'the employer goes on'],
    ['open', 'filled', 'the last slot is taken'],
    ['filled', 'open', 'a slot falls vacant before cut-off'],
    ['open', 'running', 'the shift starts with some slots filled'],
    ['filled', 'running', 'the shift starts'],
    ['running', 'closed', 'the shift ends'],
  ])('goes from %s to %s when %s', (from, to) => {
    expect(canPostingBecome(from, to)).toBe(true);
  });

  it.each<[PostingStatus, PostingStatus, string]>([
    ['filled', 'expired', 'a filled posting has kept its promise'],
    ['running', 'open', 'a replacement keeps the posting running'],
    ['draft', 'filled', 'nobody is offered a draft'],
    ['checking', 'paused', 'there is nothing to pause yet'],
    ['cancelled', 'open', 'workers were told that it is over'],
    ['rejected', 'open', 'a new text is a new posting'],
  ])('never goes from %s to %s: %s', (from, to) => {
    expect(canPostingBecome(from, to)).toBe(false);
  });

  it('expires only while it looks for workers', () => {
    expect(POSTING_STATUSES.filter((from) => canPostingBecome(from, 'expired'))).toEqual(['open', 'paused']);
  });

  it('ends closed, rejected, cancelled or expired', () => {
    expect(terminalStatuses(POSTING_NEXT)).toEqual(['closed', 'rejected', 'cancelled', 'expired']);
  });
});

import type { OfferMessage } from '@app/contracts';
import { OfferBook } from './offer-book';

const NOW = Date.parse('2026-11-24T05:00:00Z');
const offer = (offerId: string, postingId: string, liveMs = 2000): OfferMessage =>
  ({ offerId, postingId, expiresAt: new Date(NOW + liveMs).toISOString() }) as OfferMessage;
const first = () => 0;

describe('the book of offers that the sockets heard', () => {
  it('gives an offer once, and no second one of the same posting', () => {
    const book = new OfferBook();
    book.offered('worker 1', offer('a', 'posting'));
    book.offered('worker 2', offer('b', 'posting'));
    expect(book.take(NOW, first)).toMatchObject({ offerId: 'a', workerId: 'worker 1' });
    expect(book.take(NOW, first)).toBeNull();
  });

  it.each([
    ['is about to expire', (book: OfferBook) => book.offered('worker', offer('a', 'posting', 100))],
    [
      'is gone',
      (book: OfferBook) => {
        book.offered('worker', offer('a', 'posting'));
        book.gone('a');
      },
    ],
  ])('gives no offer that %s', (_, hear) => {
    const book = new OfferBook();
    hear(book);
    expect(book.take(NOW, first)).toBeNull();
  });

  it('keeps the time of the first offer of a posting, not of a later one', () => {
    const book = new OfferBook();
    book.offered('worker 1', offer('a', 'posting'));
    const firstAt = book.firstOfferAt.get('posting');
    book.offered('worker 2', offer('b', 'posting'));
    expect(book.firstOfferAt.get('posting')).toBe(firstAt);
    expect(book.frames).toBe(2);
  });
});

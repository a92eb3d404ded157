import { RATING_SIDES, RATING_TAGS, RATING_WINDOW_MS, unknownTags } from './rating';

it('a rating can be given for 72 hours', () => {
  expect(RATING_WINDOW_MS).toBe(72 * 3_600_000);
});

it('each side has tags of its own', () => {
  expect(unknownTags('worker', ['paid_on_time', 'skilled', 'friendly'])).toEqual(['skilled']);
  expect(unknownTags('employer', ['paid_on_time', 'skilled'])).toEqual(['paid_on_time']);
  for (const side of RATING_SIDES) expect(new Set(RATING_TAGS[side]).size).toBe(RATING_TAGS[side].length);
});

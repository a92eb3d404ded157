import { partsOf, windowsOf } from './availability';

describe('parts of the day', () => {
  it('join to one window where they touch', () => {
    expect(windowsOf(['1-morning', '1-afternoon', '1-evening', '3-night'])).toEqual([
      { weekday: 1, fromMinute: 360, toMinute: 1440 },
      { weekday: 3, fromMinute: 0, toMinute: 360 },
    ]);
    expect(windowsOf(['2-night', '2-afternoon'])).toHaveLength(2);
    expect(windowsOf([])).toEqual([]);
  });

  it('come back as they were given', () => {
    const parts = ['1-morning', '1-evening', '7-night', '7-morning'];
    expect(partsOf(windowsOf(parts))).toEqual(parts);
  });

  it('are not shown for a window that covers only half of one', () => {
    expect(partsOf([{ weekday: 5, fromMinute: 400, toMinute: 1080 }])).toEqual(['5-afternoon']);
  });
});

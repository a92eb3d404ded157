import { meetsShift, weatherStop, type WeatherKind } from './heat';

/** An instant of 24 November 2026 in Shanghai. */
const at = (time: string): number => Date.parse(`2026-11-24T${time}:00+08:00`);
const order = (kind: WeatherKind, from: string, until: string) => ({ kind, from: at(from), until: at(until) });
const shift = (from: string, to: string, urgency = 'planned') => ({ startsAt: at(from), endsAt: at(to), urgency });

describe('an order', () => {
  it.each<[WeatherKind, string, string, boolean]>([
    ['typhoon', '06:00', '10:00', false],
    ['typhoon', '06:00', '10:01', true],
    ['typhoon', '13:59', '18:00', true],
    ['rainstorm', '14:00', '18:00', false],
    ['heat_40', '09:00', '10:01', true],
    ['heat_40', '14:00', '18:00', false],
    ['heat_37', '10:00', '12:00', false],
    ['heat_37', '10:00', '12:01', true],
    ['heat_37', '13:00', '13:30', true],
  ])('of %s from 10:00 to 14:00 meets a shift from %s to %s: %s', (kind, from, to, meets) => {
    expect(meetsShift(order(kind, '10:00', '14:00'), shift(from, to))).toBe(meets);
  });

  it.each([
    ['14:59', '18:00', true],
    ['15:00', '18:00', false],
    ['06:00', '12:00', false],
  ])('at 37 °C for the whole day leaves a shift from %s to %s alone unless it touches noon: %s', (from, to, meets) => {
    expect(meetsShift(order('heat_37', '00:00', '23:59'), shift(from, to))).toBe(meets);
  });

  it('at 37 °C that ends before noon stops no shift, though the shift goes on over noon', () => {
    expect(meetsShift(order('heat_37', '08:00', '12:00'), shift('09:00', '16:00'))).toBe(false);
  });

  it('at 37 °C over two days finds the second noon', () => {
    const twoDays = { kind: 'heat_37', from: at('16:00'), until: at('16:00') + 86_400_000 } as const;
    expect(
      meetsShift(twoDays, { startsAt: at('20:00'), endsAt: at('20:00') + 16 * 3_600_000, urgency: 'planned' }),
    ).toBe(false);
    expect(
      meetsShift(twoDays, { startsAt: at('20:00'), endsAt: at('20:00') + 17 * 3_600_000, urgency: 'planned' }),
    ).toBe(true);
  });
});

describe('outdoor work', () => {
  const typhoon = order('typhoon', '10:00', '14:00');
  const after = shift('14:30', '18:00', 'urgent');

  it('that is wanted at once is stopped while a storm holds, though it starts after it', () => {
    expect(weatherStop([typhoon], after, at('09:59'))).toBeNull();
    expect(weatherStop([typhoon], after, at('10:00'))).toBe(typhoon);
    expect(weatherStop([typhoon], after, at('14:00') - 1)).toBe(typhoon);
    expect(weatherStop([typhoon], after, at('14:00'))).toBeNull();
  });

  it('that is planned for later is not', () => {
    expect(weatherStop([typhoon], { ...after, urgency: 'planned' }, at('11:00'))).toBeNull();
    expect(weatherStop([order('heat_40', '10:00', '14:00')], after, at('11:00'))).toBeNull();
  });

  it('waits for the first of several orders to end', () => {
    const rain = order('rainstorm', '10:00', '12:00');
    expect(weatherStop([typhoon, rain], after, at('11:00'))).toBe(rain);
    expect(weatherStop([typhoon, rain], after, at('12:00'))).toBe(typhoon);
  });

  it('goes on without an order', () => {
    expect(weatherStop([], after, at('11:00'))).toBeNull();
  });
});

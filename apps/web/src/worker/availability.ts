/** Four parts of a day: a person says "weekday evenings" and no minutes. */
export const PARTS = [
  { name: 'night', from: 0, to: 360 },
  { name: 'morning', from: 360, to: 720 },
  { name: 'afternoon', from: 720, to: 1080 },
  { name: 'evening', from: 1080, to: 1440 },
] as const;
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

interface Window {
  readonly weekday: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Parts that lie wholly inside a window; one that was cut finer elsewhere is not shown as whole. */
export function partsOf(windows: readonly Window[]): string[] {
  const covers = (weekday: number, from: number, to: number): boolean =>
    windows.some((w) => w.weekday === weekday && w.fromMinute <= from && w.toMinute >= to);
  return WEEKDAYS.flatMap((day) =>
    PARTS.filter(({ from, to }) => covers(day, from, to)).map(({ name }) => `${day}-${name}`),
  );
}

/** Neighbouring parts are one window, so that a shift from morning to evening fits in. */
export function windowsOf(parts: readonly string[]): Window[] {
  return WEEKDAYS.flatMap((weekday) => {
    const chosen = PARTS.filter(({ name }) => parts.includes(`${weekday}-${name}`));
    return chosen.reduce<Window[]>((found, { from, to }) => {
      const last = found.at(-1);
      if (last?.toMinute !== from) return [...found, { weekday, fromMinute: from, toMinute: to }];
      return [...found.slice(0, -1), { ...last, toMinute: to }];
    }, []);
  });
}

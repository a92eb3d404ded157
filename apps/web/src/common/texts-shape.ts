/** Texts by key; an area's texts lie under one key of its own. */
export interface Texts {
  readonly [key: string]: string | Texts;
}
/** The same keys in another language. */
type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };
export interface TextsOf<T> {
  readonly zh: T;
  readonly en: SameKeys<T>;
}
/** Chinese first; English does not compile until it has the same keys. */
export const texts = <T extends Texts>(zh: T, en: SameKeys<T>): TextsOf<T> => ({ zh, en });

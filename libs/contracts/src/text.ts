/** The two languages; zh-CN is first in everything that a person reads. */
export type Language = 'zh-CN' | 'en';
/** What a person reads, in both languages. */
export type Text = Readonly<Record<Language, string>>;

/** A text with its places filled in. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

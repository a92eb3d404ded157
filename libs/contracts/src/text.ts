/** The two languages; zh-CN is first in everything that a person reads. */
export type Language = 'zh-CN' | 'en';
/** What a person reads, in both languages. */
export type Text = Readonly<Record<Language, string>>;

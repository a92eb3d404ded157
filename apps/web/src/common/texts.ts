import { createI18n } from 'vue-i18n';
import { commonTexts } from '../texts/common';
import type { Texts, TextsOf } from './texts-shape';

export { texts } from './texts-shape';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
const KEPT = 'kz-language';

function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  return kept === 'en' ? 'en' : 'zh-CN';
}

export const i18n = createI18n({
  legacy: false,
  locale: firstLanguage(),
  fallbackLocale: 'zh-CN',
  messages: {
    'zh-CN': { common: commonTexts.zh },
    en: { common: commonTexts.en },
  },
});

/** Adds the texts of an area under its key, when the area is opened: nobody loads what he does not read. */
export function addTexts(area: string, { zh, en }: TextsOf<Texts>): void {
  i18n.global.mergeLocaleMessage('zh-CN', { [area]: zh });
  i18n.global.mergeLocaleMessage('en', { [area]: en });
}

/** A text outside of components. */
export const say = (key: string, values: Record<string, unknown> = {}): string => i18n.global.t(key, values);
export const language = (): Language => i18n.global.locale.value;

export function setLanguage(next: Language): void {
  i18n.global.locale.value = next;
  localStorage.setItem(KEPT, next);
  document.documentElement.lang = next;
}
document.documentElement.lang = language();

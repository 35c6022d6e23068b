/** Words in English and Simplified Chinese: one file for each feature, one chunk for each language. */
import { createI18n } from 'vue-i18n'
import { remember, remembered } from '@/app/remember'

export const LANGUAGES = ['en', 'zh-CN'] as const
export type Language = (typeof LANGUAGES)[number]
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', 'zh-CN': '简体中文' }

const loaders = {
  en: () => import('./en'),
  'zh-CN': () => import('./zh-CN'),
}

export const i18n = createI18n({
  legacy: false,
  locale: 'en' as Language,
  fallbackLocale: false,
  messages: {},
})

/** The language of the last visit, or else the browser's. `theme.js` decides the same way. */
export function firstLanguage(): Language {
  const wanted = remembered('language') ?? navigator.language
  return wanted.startsWith('zh') ? 'zh-CN' : 'en'
}

/** Show everything in this language from now on, also on the next visit. */
export async function speak(language: Language): Promise<void> {
  const { global } = i18n
  if (!global.availableLocales.includes(language)) {
    global.setLocaleMessage(language, (await loaders[language]()).default)
  }
  global.locale.value = language
  document.documentElement.lang = language
  remember('language', language)
}

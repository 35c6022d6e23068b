/** Words in English and Simplified Chinese: one file for each feature, two chunks for each language. */
import { createI18n } from 'vue-i18n'
import { remember, remembered } from '@/app/remember'

export const LANGUAGES = ['en', 'zh-CN'] as const
export type Language = (typeof LANGUAGES)[number]
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', 'zh-CN': '简体中文' }

type Words = Record<string, object>
/** The words that the door needs, and those that only who has signed in will see. */
const loaders: Record<Language, Record<Part, () => Promise<{ default: Words }>>> = {
  en: { door: () => import('./en/door'), house: () => import('./en/house') },
  'zh-CN': { door: () => import('./zh-CN/door'), house: () => import('./zh-CN/house') },
}
type Part = 'door' | 'house'
const wanted = new Set<Part>(['door'])
const loaded = new Set<string>()

export const i18n = createI18n({
  legacy: false,
  locale: 'en' as Language,
  fallbackLocale: false,
  messages: {},
})

/** The language of the last visit, or else the browser's. `theme.js` decides the same way. */
export function firstLanguage(): Language {
  const wish = remembered('language') ?? navigator.language
  return wish.startsWith('zh') ? 'zh-CN' : 'en'
}

/** Show everything in this language from now on, also on the next visit. */
export async function speak(language: Language): Promise<void> {
  await load(language)
  i18n.global.locale.value = language
  document.documentElement.lang = language
  remember('language', language)
}

/** Have the words of what is behind the door, too. */
export async function comeIn(): Promise<void> {
  wanted.add('house')
  await load(i18n.global.locale.value as Language)
}

async function load(language: Language): Promise<void> {
  const missing = [...wanted].filter((part) => !loaded.has(`${language} ${part}`))
  await Promise.all(
    missing.map(async (part) => {
      i18n.global.mergeLocaleMessage(language, (await loaders[language][part]()).default)
      loaded.add(`${language} ${part}`)
    }),
  )
}

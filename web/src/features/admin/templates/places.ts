/** Where words stand: an event, a channel (or any) and a language. */
import type { Shape } from '@/api/client'

export type Template = Shape<'TemplateView'>
export type EventKind = Shape<'EventView'>

export const CHANNELS = ['any', 'inbox', 'email', 'push', 'chat', 'sms', 'webhook'] as const
export type Channel = (typeof CHANNELS)[number]
export const LANGUAGES = ['en', 'zh-CN'] as const
export type Language = (typeof LANGUAGES)[number]

export interface Place {
  event: string
  channel: Channel
  language: Language
}

/** The words that stand exactly there. */
export function wordsAt(templates: readonly Template[], place: Place): Template | undefined {
  return templates.find(
    ({ event, channel, language }) =>
      event === place.event && channel === place.channel && language === place.language,
  )
}

/** The words that are said there: its own, else those for any channel, else the English ones. */
export function saidAt(templates: readonly Template[], place: Place): Template | undefined {
  for (const language of new Set<Language>([place.language, 'en'])) {
    for (const channel of new Set<Channel>([place.channel, 'any'])) {
      const words = wordsAt(templates, { ...place, channel, language })
      if (words) return words
    }
  }
  return undefined
}

/** The words of an event, in the order of channels and languages. */
export function wordsOf(templates: readonly Template[], event: string): Template[] {
  return CHANNELS.flatMap((channel) =>
    LANGUAGES.flatMap((language) => wordsAt(templates, { event, channel, language }) ?? []),
  )
}

/** The address of the editor. */
export function editorOf({ event, channel, language }: Place): string {
  return `/admin/templates/${event}/${channel}/${language}`
}

/** What happens, in the language of the page. */
export function aboutOf(event: EventKind, locale: string): string {
  return (locale === 'zh-CN' ? event.about_zh : event.about_en) || event.name
}

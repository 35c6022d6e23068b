/** Lists of notifications, newest first. Ids grow with time. */
import type { Shape } from '@/api/client'

export type Notice = Shape<'InboxItemView'>

export interface Day {
  /** The day on the clock here, as `2026-11-21`. */
  date: string
  notices: Notice[]
}

/**
 * The list with what has changed: those in it are replaced, and new ones added that belong into it.
 * One that is older than the last is left for when older ones are asked for, if there are any.
 */
export function withChanges(
  list: readonly Notice[],
  changed: readonly Notice[],
  { onlyUnread, hasOlder }: { onlyUnread: boolean; hasOlder: boolean },
): Notice[] {
  const byId = new Map(list.map((notice) => [notice.id, notice]))
  const last = list.at(-1)?.id ?? ''
  for (const notice of changed) {
    const wanted = !onlyUnread || notice.read_at === null
    const inReach = !hasOlder || notice.id > last
    if (byId.has(notice.id) || (wanted && inReach)) byId.set(notice.id, notice)
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? 1 : -1))
}

/**
 * What was listed anew, with what was shown before and is not in it: that has been read meanwhile,
 * and stays where it is until one leaves.
 */
export function withRead(
  anew: readonly Notice[],
  shown: readonly Notice[],
  hasOlder: boolean,
): Notice[] {
  const there = new Set(anew.map(({ id }) => id))
  const last = hasOlder ? (anew.at(-1)?.id ?? '') : ''
  const now = new Date().toISOString()
  const read = shown
    .filter(({ id }) => !there.has(id) && id > last)
    .map((notice) => ({ ...notice, read_at: notice.read_at ?? now }))
  return [...anew, ...read].sort((a, b) => (a.id < b.id ? 1 : -1))
}

/** Under the days on which they came. */
export function byDay(list: readonly Notice[]): Day[] {
  const days: Day[] = []
  for (const notice of list) {
    const date = dateOf(new Date(notice.created_at))
    const last = days.at(-1)
    if (last?.date === date) last.notices.push(notice)
    else days.push({ date, notices: [notice] })
  }
  return days
}

/** What a day is called: today, yesterday, or its date. */
export function dayName(date: string, now: Date, locale: string): string {
  const day = new Date(`${date}T12:00`)
  const noon = new Date(`${dateOf(now)}T12:00`)
  const ago = Math.round((noon.getTime() - day.getTime()) / (24 * 3600 * 1000))
  if (ago <= 1) {
    const name = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-ago, 'day')
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
  }
  const year = day.getFullYear() === now.getFullYear() ? undefined : 'numeric'
  const shape = { weekday: 'long', day: 'numeric', month: 'long', year } as const
  return new Intl.DateTimeFormat(locale, shape).format(day)
}

function dateOf(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

const ICONS: [RegExp, string][] = [
  [/^run\.(needs_approval|outcome_unknown)$/, 'i-lucide-hand'],
  [/^run\.failed$|^document\.failed$/, 'i-lucide-circle-alert'],
  [/^run\./, 'i-lucide-activity'],
  [/^document\./, 'i-lucide-file-text'],
  [/^usage\./, 'i-lucide-gauge'],
  [/^account\./, 'i-lucide-shield'],
  [/^schedule\./, 'i-lucide-calendar-clock'],
  [/^message$/, 'i-lucide-message-square'],
]

/** The sign of a kind of event. */
export function iconOf(event: string | null): string {
  return ICONS.find(([kind]) => kind.test(event ?? ''))?.[1] ?? 'i-lucide-bell'
}

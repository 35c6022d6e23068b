/** When a schedule strikes: as people choose it, and as a cron line. */

/** `once` is a time of its own; `cron` is a line that is none of the others. */
export const WAYS = ['hourly', 'daily', 'weekdays', 'weekly', 'monthly', 'once', 'cron'] as const
export type Way = (typeof WAYS)[number]

export interface Timing {
  way: Way
  /** `09:00`; of `hourly`, the minutes alone count. */
  time: string
  /** 0 is Sunday, as in cron. */
  weekday: number
  day: number
  cron: string
  /** `2026-05-01T09:00`, by the clocks of the schedule’s zone. */
  at: string
}

export const USUAL: Timing = {
  way: 'weekdays',
  time: '09:00',
  weekday: 1,
  day: 1,
  cron: '0 9 * * 1-5',
  at: '',
}

/** The cron line of a choice; of `once` there is none. */
export function cronOf({ way, time, weekday, day, cron }: Timing): string | null {
  const [hour, minute] = time.split(':').map(Number)
  const daily = `${minute ?? 0} ${hour ?? 0}`
  switch (way) {
    case 'hourly':
      return `${minute ?? 0} * * * *`
    case 'daily':
      return `${daily} * * *`
    case 'weekdays':
      return `${daily} * * 1-5`
    case 'weekly':
      return `${daily} * * ${weekday}`
    case 'monthly':
      return `${daily} ${day} * *`
    case 'cron':
      return cron.trim()
    case 'once':
      return null
  }
}

/** The choice that a cron line is, if it is one of those that people choose from. */
export function timingOf(cron: string): Timing {
  const [minute, hour, day, month, weekday, more] = cron.trim().split(/\s+/)
  const own: Timing = { ...USUAL, way: 'cron', cron }
  const at = numberIn(minute, 0, 59)
  if (at === null || month !== '*' || more !== undefined) return own
  if (hour === '*') {
    return day === '*' && weekday === '*' ? { ...own, way: 'hourly', time: clock(0, at) } : own
  }
  const hours = numberIn(hour, 0, 23)
  if (hours === null) return own
  const timed = { ...own, time: clock(hours, at) }
  const [onDay, onWeekday] = [numberIn(day, 1, 31), numberIn(weekday, 0, 7)]
  if (day === '*' && weekday === '*') return { ...timed, way: 'daily' }
  if (day === '*' && weekday === '1-5') return { ...timed, way: 'weekdays' }
  if (day === '*' && onWeekday !== null) return { ...timed, way: 'weekly', weekday: onWeekday % 7 }
  if (weekday === '*' && onDay !== null) return { ...timed, way: 'monthly', day: onDay }
  return own
}

function numberIn(word: string | undefined, from: number, to: number): number | null {
  if (word === undefined || !/^\d{1,2}$/.test(word)) return null
  const number = Number(word)
  return number >= from && number <= to ? number : null
}

function clock(hour: number, minute: number): string {
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':')
}

/** What the clocks of a zone show at a time, as a field for date and time takes it. */
export function wallTime(at: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(at))
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`
}

/** The name of a day of the week; 0 is Sunday. */
export function weekdayName(day: number, locale: string): string {
  // The fourth of January 1970 was a Sunday.
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(1970, 0, 4 + day)),
  )
}

/** A time by the clocks of a zone: `Mon, 23 Nov 2026, 09:00`. */
export function inZone(at: string, zone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at))
}

/** Things in the order of time, under the days they belong to. */

export type Span = 'today' | 'yesterday' | 'week' | 'month'

export interface Day<Thing> {
  /** One of the near spans, or the month itself, as `2026-09`. */
  name: Span | (string & {})
  things: Thing[]
}

const DAY_MS = 24 * 3600 * 1000

/** Newest first; days are those of the clock on the wall here. */
export function byDay<Thing extends { created_at: string }>(
  things: readonly Thing[],
  now: Date,
): Day<Thing>[] {
  const days: Day<Thing>[] = []
  for (const thing of things) {
    const name = spanOf(new Date(thing.created_at), now)
    const last = days.at(-1)
    if (last?.name === name) last.things.push(thing)
    else days.push({ name, things: [thing] })
  }
  return days
}

function spanOf(at: Date, now: Date): Day<unknown>['name'] {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS)
  if (days <= 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days <= 7) return 'week'
  if (days <= 30) return 'month'
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}`
}

function startOfDay(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime()
}

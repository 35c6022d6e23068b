/** What was used: the times one may look at, and the books made ready for charts and tables. */
import type { Shape } from '@/api/client'
import { MOST_SERIES, type Series } from '@/ui/charts/chart'

export type Usage = Shape<'UsageView'>
export type Standing = Shape<'StandingView'>
export type DayOfModel = Shape<'DayOfModelView'>

export const RANGES = ['month', '7', '30', '90'] as const
export type Range = (typeof RANGES)[number]

const DAY_MS = 86_400_000
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** The first and the last day of a range that ends today. Days are UTC's, as the books are. */
export function daysOf(range: Range, now: Date): { from: string; to: string } {
  const to = dayOf(now.getTime())
  if (range === 'month') return { from: `${to.slice(0, 8)}01`, to }
  return { from: dayOf(now.getTime() - (Number(range) - 1) * DAY_MS), to }
}

/** Each day from the first to the last, also those of which the books say nothing. */
export function eachDay(from: string, to: string): string[] {
  const days: string[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS) days.push(dayOf(at))
  return days
}

export const tokensOf = (row: { input_tokens: number; output_tokens: number }) =>
  row.input_tokens + row.output_tokens

/**
 * Something of each model on each day. The largest models have a series of their own, in the order
 * of their size; if there are too many, the others share the last one.
 */
export function byModel(
  rows: readonly DayOfModel[],
  days: readonly string[],
  measure: (row: DayOfModel) => number,
  others: string,
): Series[] {
  const sums = new Map<string, number>()
  for (const row of rows) sums.set(row.model, (sums.get(row.model) ?? 0) + measure(row))
  const models = [...sums].filter(([, sum]) => sum > 0).sort(([, a], [, b]) => b - a)
  const shown = models.length > MOST_SERIES ? models.slice(0, MOST_SERIES - 1) : models
  const nameOf = new Map(shown.map(([model]) => [model, model]))
  const names = [...nameOf.values(), ...(shown.length < models.length ? [others] : [])]
  return names.map((name) => {
    const values = new Map<string, number>()
    for (const row of rows) {
      if ((nameOf.get(row.model) ?? others) !== name) continue
      values.set(row.day, (values.get(row.day) ?? 0) + measure(row))
    }
    return { name, values: days.map((day) => values.get(day) ?? 0) }
  })
}

/** The limit of which the largest part is gone; null when there are no limits. */
export function tightest(limits: readonly Standing[]): Standing | null {
  const share = ({ used, limit }: Standing) => (limit ? used / limit : 1)
  const there = limits.filter(({ limit }) => limit !== null)
  return there.reduce<Standing | null>(
    (most, one) => (most === null || share(one) > share(most) ? one : most),
    null,
  )
}

/** The part of a limit that is gone, in hundredths, and not 100 before all of it is. */
export function percentOf({ used, limit }: Pick<Standing, 'used' | 'limit'>): number {
  if (!limit || used >= limit) return 100
  return Math.min(99, Math.round((used / limit) * 100))
}

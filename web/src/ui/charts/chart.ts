/** The arithmetic of charts: where things stand, and where the lines of the grid are. */

/** Something that is shown over the slots of a chart; as many values as there are slots. */
export interface Series {
  name: string
  values: readonly number[]
}

/** Where a chart draws: the middle of a slot, the height of a value, in px. */
export interface Plot {
  x(slot: number): number
  y(value: number): number
  /** The width of a slot. */
  band: number
}

/** How many series can be told apart; each has a colour and a pattern. */
export const MOST_SERIES = 5
const LINES = 4

/** The values at the lines of the grid, from 0 to at least the largest. */
export function gridOf(largest: number): number[] {
  if (!(largest > 0)) return [0]
  const rough = largest / LINES
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough) ?? 10) * power
  const count = Math.ceil(largest / step - 1e-9)
  return Array.from({ length: count + 1 }, (_, at) => at * step)
}

/** The largest value of a slot: of all series together if they are stacked. */
export function largestOf(series: readonly Series[], stacked: boolean): number {
  const slots = series[0]?.values.map((_, slot) => series.map(({ values }) => values[slot] ?? 0))
  const heights = (slots ?? []).map((all) =>
    stacked ? all.reduce((sum, one) => sum + one, 0) : Math.max(...all),
  )
  return Math.max(0, ...heights)
}

/** The slots whose names are written under the chart: the last one, and as many as there is room
 * for. */
export function namedSlots(count: number, room: number): number[] {
  const every = Math.max(1, Math.ceil(count / Math.max(1, room)))
  const slots: number[] = []
  for (let slot = count - 1; slot >= 0; slot -= every) slots.unshift(slot)
  return slots
}

/** The slot that a key leads to; undefined for keys that lead nowhere. */
export function stepBy(key: string, at: number, count: number): number | undefined {
  const by: Record<string, number> = {
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    PageDown: at - 7,
    PageUp: at + 7,
    Home: 0,
    End: count - 1,
  }
  const to = by[key]
  return to === undefined ? undefined : Math.min(count - 1, Math.max(0, to))
}

import { describe, expect, it } from 'vitest'
import { gridOf, largestOf, namedSlots, stepBy } from './chart'

describe('the grid of a chart', () => {
  it('has round lines that reach the largest value', () => {
    expect(gridOf(97)).toEqual([0, 25, 50, 75, 100])
    expect(gridOf(4)).toEqual([0, 1, 2, 3, 4])
    expect(gridOf(1_234_567)).toEqual([0, 500_000, 1_000_000, 1_500_000])
    for (const largest of [0.003, 1, 7, 12.5, 1e9]) {
      const lines = gridOf(largest)
      expect(lines.at(-1)).toBeGreaterThanOrEqual(largest)
      expect(lines.length).toBeLessThanOrEqual(6)
    }
  })

  it('is one line where there is nothing', () => {
    expect(gridOf(0)).toEqual([0])
    expect(gridOf(Number.NaN)).toEqual([0])
  })

  it('has room for what stands on each other', () => {
    const series = [
      { name: 'a', values: [1, 5] },
      { name: 'b', values: [3, 1] },
    ]
    expect(largestOf(series, true)).toBe(6)
    expect(largestOf(series, false)).toBe(5)
    expect(largestOf([], true)).toBe(0)
  })
})

describe('the slots of a chart', () => {
  it('are named as far as there is room, the last one always', () => {
    expect(namedSlots(7, 10)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(namedSlots(30, 6)).toEqual([4, 9, 14, 19, 24, 29])
    expect(namedSlots(3, 0)).toEqual([2])
    expect(namedSlots(0, 5)).toEqual([])
  })

  it('are walked by keys, and no further than the ends', () => {
    expect(stepBy('ArrowRight', 2, 10)).toBe(3)
    expect(stepBy('ArrowLeft', 0, 10)).toBe(0)
    expect(stepBy('PageUp', 5, 10)).toBe(9)
    expect(stepBy('Home', 5, 10)).toBe(0)
    expect(stepBy('End', 5, 10)).toBe(9)
    expect(stepBy('Tab', 5, 10)).toBeUndefined()
  })
})

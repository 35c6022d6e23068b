import { describe, expect, it } from 'vitest'
import { byDay } from './byDay'

const NOW = new Date(2026, 10, 21, 0, 30)
const at = (...of: [number, number, number, number]) => ({
  created_at: new Date(...of).toISOString(),
})

describe('byDay', () => {
  it('goes by the days of the calendar, not by hours', () => {
    const things = [
      at(2026, 10, 21, 0),
      at(2026, 10, 20, 23),
      at(2026, 10, 20, 1),
      at(2026, 10, 15, 9),
      at(2026, 9, 30, 9),
      at(2026, 8, 2, 9),
      at(2026, 8, 1, 9),
    ]
    expect(byDay(things, NOW).map(({ name, things: of }) => [name, of.length])).toEqual([
      ['today', 1],
      ['yesterday', 2],
      ['week', 1],
      ['month', 1],
      ['2026-09', 2],
    ])
  })
})

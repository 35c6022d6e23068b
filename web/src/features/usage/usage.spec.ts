import { describe, expect, it } from 'vitest'
import {
  byModel,
  daysOf,
  eachDay,
  percentOf,
  tightest,
  type DayOfModel,
  type Standing,
} from './usage'

const row = (day: string, model: string, input_tokens: number): DayOfModel => ({
  day,
  model,
  conversations: 0,
  messages: 1,
  input_tokens,
  output_tokens: 0,
  cost_micros: null,
  answering_ms: 10,
  last_active: `${day}T10:00:00Z`,
})
const limit = (kind: Standing['kind'], used: number, most: number | null): Standing => ({
  kind,
  used,
  limit: most,
  reserved: 0,
  left: null,
  renews_at: '2026-12-01T00:00:00Z',
})

describe('the time that is looked at', () => {
  it('ends today, by UTC', () => {
    const now = new Date('2026-11-21T23:30:00Z')
    expect(daysOf('month', now)).toEqual({ from: '2026-11-01', to: '2026-11-21' })
    expect(daysOf('7', now)).toEqual({ from: '2026-11-15', to: '2026-11-21' })
    expect(daysOf('30', now).from).toBe('2026-10-23')
  })

  it('has every day, also where clocks change', () => {
    expect(eachDay('2026-10-24', '2026-10-27')).toEqual([
      '2026-10-24',
      '2026-10-25',
      '2026-10-26',
      '2026-10-27',
    ])
    expect(eachDay('2026-02-28', '2026-03-01')).toHaveLength(2)
  })
})

describe('what was used of each model', () => {
  const days = ['2026-11-01', '2026-11-02']
  const sum = (series: ReturnType<typeof byModel>) =>
    series.flatMap(({ values }) => values).reduce((all, one) => all + one, 0)

  it('is a series for each, the largest first, with the days on which nothing was', () => {
    const rows = [row('2026-11-01', '', 0), row('2026-11-02', 'a', 5), row('2026-11-02', 'b', 9)]
    expect(byModel(rows, days, (one) => one.input_tokens, 'Others')).toEqual([
      { name: 'b', values: [0, 9] },
      { name: 'a', values: [0, 5] },
    ])
    expect(byModel([], days, (one) => one.input_tokens, 'Others')).toEqual([])
  })

  it('is put together where there are too many, and nothing is lost', () => {
    const models = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    const rows = models.map((model, at) => row('2026-11-01', model, at + 1))
    const series = byModel(rows, days, (one) => one.input_tokens, 'Others')
    expect(series.map(({ name }) => name)).toEqual(['g', 'f', 'e', 'd', 'Others'])
    expect(sum(series)).toBe(28)
  })
})

describe('limits', () => {
  it('are told by the one that is nearest to its end', () => {
    expect(tightest([limit('money', 99, null)])).toBeNull()
    expect(tightest([limit('tokens', 1, 10), limit('conversations', 4, 5)])?.kind).toBe(
      'conversations',
    )
    expect(tightest([limit('tokens', 9, 10), limit('money', 0, 0)])?.kind).toBe('money')
  })

  it('are not used up before they are', () => {
    expect(percentOf({ used: 999, limit: 1000 })).toBe(99)
    expect(percentOf({ used: 1000, limit: 1000 })).toBe(100)
    expect(percentOf({ used: 0, limit: 0 })).toBe(100)
    expect(percentOf({ used: 1, limit: 10 })).toBe(10)
  })
})

import { describe, expect, it } from 'vitest'
import { amountOf, boundOf, KINDS, typedOf, type Bound } from './limits'

describe('limits', () => {
  it('are the same after they were shown and typed', () => {
    const some: Bound[] = [null, 'unlimited', 0, 1, 2_500_000]
    for (const kind of KINDS)
      for (const bound of some) expect(boundOf(kind, typedOf(kind, bound))).toBe(bound)
  })

  it('are money in its units', () => {
    expect(typedOf('money_micros', 2_500_000).text).toBe('2.5')
    expect(boundOf('money_micros', { mode: 'number', text: '0,1' })).toBe(100_000)
  })

  it('are numbers, or wrong', () => {
    expect(amountOf(' 1 000 ', 1)).toBe(1000)
    expect(['', '-1', 'x', '1e9', '1.2.3', 'Infinity'].map((text) => amountOf(text, 1))).toEqual(
      Array(6).fill(undefined),
    )
  })
})

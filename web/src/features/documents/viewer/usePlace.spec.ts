import { describe, expect, it } from 'vitest'
import { readPlace } from './usePlace'

describe('readPlace', () => {
  it('reads a page and a passage', () => {
    expect(readPlace({ page: '3', start: '120', end: '240' })).toEqual({
      page: 3,
      passage: { start: 120, end: 240 },
    })
  })

  it('takes what makes no sense for the first page without a mark', () => {
    const first = { page: 1, passage: null }
    expect(readPlace({})).toEqual(first)
    expect(readPlace({ page: '0', start: '9', end: '3' })).toEqual(first)
    expect(readPlace({ page: '-2', start: 'x', end: '3' })).toEqual(first)
    expect(readPlace({ page: ['2', '3'] })).toEqual(first)
  })
})

import { describe, expect, it } from 'vitest'
import { isWished, isWithin, wished } from './kinds'

describe('what a webhook is told of', () => {
  it('is granted by a wider wish', () => {
    expect(isWished(['*'], 'run.failed')).toBe(true)
    expect(isWished(['run.*'], 'run.failed')).toBe(true)
    expect(isWished(['run.*'], 'document.ready')).toBe(false)
    expect(isWithin(['run.failed'], 'run.failed')).toBe(false)
    expect(isWithin(['*'], 'run.*')).toBe(true)
  })

  it('loses what a wider wish makes needless', () => {
    expect(wished(['run.failed', 'document.ready'], 'run.*', true)).toEqual([
      'run.*',
      'document.ready',
    ])
    expect(wished(['run.*', 'document.ready'], '*', true)).toEqual(['*'])
  })

  it('is taken away again', () => {
    expect(wished(['usage.warning', 'run.failed'], 'run.failed', false)).toEqual(['usage.warning'])
    expect(wished(['*'], '*', false)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { kindOf, sizeOf } from './kinds'

describe('sizeOf', () => {
  it('says the size in the unit in which it is short', () => {
    expect(sizeOf(183, 'en')).toBe('183 B')
    expect(sizeOf(1536, 'en')).toBe('1.5 KB')
    expect(sizeOf(10 * 1024 * 1024, 'en')).toBe('10 MB')
    expect(sizeOf(1023 * 1024, 'en')).toBe('1 MB')
  })
})

describe('kindOf', () => {
  it('knows what Steward reads, and that there is more', () => {
    expect(kindOf('application/pdf').kind).toBe('pdf')
    expect(kindOf('text/plain; charset=utf-8').kind).toBe('text')
    expect(kindOf('application/octet-stream').kind).toBe('file')
  })
})

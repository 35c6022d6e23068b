import { describe, expect, it } from 'vitest'
import { safeNext } from './safeNext'

describe('safeNext', () => {
  it('goes to pages of this app alone', () => {
    expect(safeNext('/c/1?x=2')).toBe('/c/1?x=2')
    for (const foreign of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'x',
      null,
      ['/'],
    ]) {
      expect(safeNext(foreign)).toBe('/')
    }
  })
})

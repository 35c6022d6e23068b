import { describe, expect, it } from 'vitest'
import { asClock, asMinutes } from './minutes'

describe('minutes of the day', () => {
  it('are shown as on a clock', () => {
    expect([0, 61, 1439].map(asClock)).toEqual(['00:00', '01:01', '23:59'])
  })

  it('are read as they are shown', () => {
    for (const minutes of [0, 7, 420, 1439]) expect(asMinutes(asClock(minutes))).toBe(minutes)
  })

  it('are not read from what is no time', () => {
    expect(['', '24:00', '12:60', 'noon'].map(asMinutes)).toEqual([null, null, null, null])
  })
})

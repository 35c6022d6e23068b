import { describe, expect, it } from 'vitest'
import { heldBy, intakeOf, msLeft, pillOf, type House, type Part } from './house'

const stage = (over: boolean, seconds: number) => ({
  name: 'runs',
  over,
  seconds,
  at_most_seconds: 20,
  left: 0,
})
const house = (phase: House['phase'], drain: Partial<House['drain']> = null) =>
  ({ phase, drain: drain && { holding: [], stages: [], stage: null, ...drain } }) as House

describe('the house', () => {
  it('accepts, drains, and has stopped when all stages are over', () => {
    expect(intakeOf(house('serving'))).toBe('accepting')
    expect(intakeOf(house('starting'))).toBe('starting')
    expect(intakeOf(house('draining'))).toBe('draining')
    expect(intakeOf(house('draining', {}))).toBe('draining')
    expect(intakeOf(house('draining', { stage: 'runs', stages: [stage(false, 3)] }))).toBe(
      'draining',
    )
    expect(intakeOf(house('draining', { stages: [stage(true, 3)] }))).toBe('stopped')
  })

  it('adds up what is alike of that which it waits for', () => {
    const holding = [
      { kind: 'streams', in_hand: 2, oldest_seconds: 1 },
      { kind: 'sockets', in_hand: 5, oldest_seconds: 1 },
      { kind: 'answer', in_hand: 3, oldest_seconds: 1 },
      { kind: 'of a later version', in_hand: 1, oldest_seconds: 1 },
    ]
    expect(heldBy(house('draining', { holding }))).toEqual([
      ['streams', 7],
      ['runs', 3],
      ['other', 1],
    ])
    expect(heldBy(house('serving'))).toEqual([])
  })

  it('knows how long the stage may still take', () => {
    expect(msLeft(house('draining', { stages: [stage(true, 1), stage(false, 5)] }))).toBe(15_000)
    expect(msLeft(house('draining', { stages: [stage(false, 25)] }))).toBe(0)
    expect(msLeft(house('serving'))).toBe(null)
  })

  it('has a sign for a state of another age', () => {
    expect(pillOf({ state: 'ok' } as Part)).toBe('done')
    expect(pillOf({ state: 'odd' as 'ok' } as Part)).toBe('failed')
  })
})

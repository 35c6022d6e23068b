import { shallowMount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import QuotaMeter from './QuotaMeter.vue'

function meter(used: number, limit: number, reserved = 0) {
  const props = { name: 'Tokens', said: 'so much', used, limit, reserved }
  const mounted = shallowMount(QuotaMeter, { props })
  const width = (part: string) => (mounted.get(part).element as HTMLElement).style.width
  return {
    level: mounted.get('.quota').attributes('data-level'),
    used: width('.used'),
    held: width('.held'),
    now: mounted.get('[role=meter]').attributes('aria-valuenow'),
  }
}

describe('a limit', () => {
  it('is told by how much of it is used', () => {
    expect(meter(10, 100)).toEqual({ level: 'well', used: '10%', held: '0%', now: '10' })
    expect(meter(80, 100).level).toBe('nearly')
    expect(meter(100, 100).level).toBe('spent')
    expect(meter(0, 0)).toMatchObject({ level: 'spent', used: '100%' })
  })

  it('never goes beyond its bar', () => {
    expect(meter(300, 100, 50)).toEqual({ level: 'spent', used: '100%', held: '0%', now: '100' })
    expect(meter(75, 100, 50)).toMatchObject({ used: '75%', held: '25%' })
  })
})

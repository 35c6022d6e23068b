import { describe, expect, it } from 'vitest'
import type { Connection } from '@/ui/models/offers'
import { standingOf, turnOf } from './standing'

const one = (id: string, more: Partial<Connection> = {}): Connection => ({
  id,
  name: id,
  provider: 'compatible',
  address: null,
  key_set: false,
  models: ['m'],
  names: [`${id}:m`],
  context_tokens: null,
  answers: true,
  enabled: true,
  default: false,
  position: 0,
  problem: null,
  tested_at: null,
  test_ms: null,
  test_error: null,
  created_at: '2026-11-21T12:00:00Z',
  changed_at: '2026-11-21T12:00:00Z',
  ...more,
})

describe('a model that was added', () => {
  it('is what its last test found, unless it cannot be used at all', () => {
    const tested_at = '2026-11-21T12:00:00Z'
    expect(standingOf(one('a')).word).toBe('untested')
    expect(standingOf(one('a', { tested_at })).word).toBe('works')
    expect(standingOf(one('a', { tested_at, test_error: 'no' })).word).toBe('fails')
    expect(standingOf(one('a', { tested_at, problem: 'no' })).word).toBe('unusable')
    expect(standingOf(one('a', { problem: 'no', enabled: false })).word).toBe('off')
  })
  it('has its turn behind those of the settings and of the list that answer', () => {
    const off = one('off', { enabled: false })
    const chosen = one('chosen', { answers: false })
    const broken = one('broken', { problem: 'no' })
    const all = [off, one('a'), chosen, broken, one('b')]
    expect(all.map((each) => turnOf(each, all, 0))).toEqual([null, 0, null, null, 1])
    expect(turnOf(one('b'), all, 2)).toBe(3)
  })
})

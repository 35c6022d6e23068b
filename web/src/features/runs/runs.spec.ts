import { describe, expect, it } from 'vitest'
import { inALine, isOpen, newestFirst, pillOf, STATES_OF, workedFor, type Run } from './runs'

const run = (id: string, more: Partial<Run> = {}): Run =>
  ({ id, status: 'running', started_at: '2026-11-21T09:00:00Z', worked_ms: 500, ...more }) as Run

describe('runs', () => {
  it('of several lists are one, newest first and each once', () => {
    const merged = newestFirst([run('c'), run('a')], [run('b'), run('c', { status: 'failed' })])
    expect(merged.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'c failed',
      'b running',
      'a running',
    ])
  })

  it('have a sign for each state, also for one of another age', () => {
    expect(Object.values(STATES_OF).flat().map(pillOf)).toEqual([
      'needs-you',
      'running',
      'resting',
      'resting',
      'done',
      'failed',
    ])
    expect(pillOf('dreaming')).toBe('resting')
  })

  it('say what a tool is called with', () => {
    expect(inALine({ title: 'Hello', to: ['Ana'], n: 3 })).toBe('title: Hello, to: ["Ana"], n: 3')
    expect(inALine({})).toBe('')
  })

  it('are open until they have ended', () => {
    const open = ['queued', 'running', 'waiting_approval', 'completed', 'failed', 'cancelled']
    expect(open.map((status) => isOpen({ status }))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('are worked on by the clock while they run, and not while they wait', () => {
    const now = new Date('2026-11-21T09:00:03Z')
    expect(workedFor(run('a'), now)).toBe(3000)
    expect(workedFor(run('a', { status: 'waiting_approval' }), now)).toBe(500)
    expect(workedFor(run('a', { started_at: null }), now)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { isMoving, pillOf, type Sent } from './sent'

const NOW = Date.parse('2026-11-21T12:00:00Z')
function sent(status: Sent['status'], attempts = 0, due_at = '2026-11-21T12:00:00Z'): Sent {
  return {
    id: '1',
    event_id: '2',
    type: 'run.completed',
    status,
    attempts,
    due_at,
    sent_at: null,
    answered: null,
    said: null,
    why: null,
    created_at: due_at,
  }
}

describe('what a webhook was sent', () => {
  it('is told by what became of it', () => {
    expect(pillOf(sent('sent', 1))).toEqual({ word: 'taken', state: 'done' })
    expect(pillOf(sent('due'))).toEqual({ word: 'waiting', state: 'resting' })
    expect(pillOf(sent('due', 2))).toEqual({ word: 'again', state: 'failed' })
    expect(pillOf(sent('failed', 1))).toEqual({ word: 'givenUp', state: 'failed' })
  })

  it('is looked at again while it moves', () => {
    expect(isMoving(sent('sending', 1), NOW)).toBe(true)
    expect(isMoving(sent('due'), NOW)).toBe(true)
    expect(isMoving(sent('due', 1, '2026-11-21T13:00:00Z'), NOW)).toBe(false)
    expect(isMoving(sent('sent', 1), NOW)).toBe(false)
  })
})

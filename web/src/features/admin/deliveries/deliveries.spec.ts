import { describe, expect, it } from 'vitest'
import { pillOf, soughtBy, type Delivery } from './deliveries'

describe('what is looked for', () => {
  it('is what the address says', () => {
    expect(soughtBy({ status: 'failed', channel: 'email', event: 'run.failed' })).toEqual({
      status: 'failed',
      channel: 'email',
      event: 'run.failed',
    })
  })

  it('is nothing that is not there', () => {
    expect(soughtBy({ status: 'lost', channel: ['email'], event: '' })).toEqual({})
  })
})

describe('a delivery', () => {
  it('that failed for now is tried again', () => {
    const delivery = { status: 'due', attempts: 2 } as Delivery
    expect(pillOf(delivery)).toEqual({ word: 'again', state: 'failed' })
    expect(pillOf({ ...delivery, attempts: 0 }).word).toBe('due')
    expect(pillOf({ ...delivery, status: 'held' })).toEqual({ word: 'held', state: 'resting' })
  })
})

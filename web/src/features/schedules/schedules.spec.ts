import { describe, expect, it } from 'vitest'
import en from '@/i18n/en'
import { outcomeOf, sayWhen } from './schedules'

const words = en.schedules as { when: Record<string, string>; outcome: Record<string, string> }
const t = (key: string, values: Record<string, unknown> = {}) =>
  (words.when[key.replace('schedules.when.', '')] ?? key).replace(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name]),
  )
const when = (cron: string | null, at: string | null = null) =>
  sayWhen({ cron, at, time_zone: 'Europe/Berlin' }, t, 'en')

describe('a schedule', () => {
  it('says when it strikes', () => {
    expect(when('30 9 * * 1-5')).toBe('On weekdays at 09:30')
    expect(when('0 18 * * 3')).toBe('Every Wednesday at 18:00')
    expect(when('5 * * * *')).toBe('Every hour, at minute 05')
    expect(when('*/5 * * * *')).toBe('*/5 * * * *')
    expect(when(null, '2035-05-01T07:00:00Z')).toContain('09:00')
  })

  it('has an outcome for whatever became of a tick', () => {
    const ends = [
      outcomeOf({ state: 'missed', run_status: null }),
      outcomeOf({ state: 'started', run_status: 'completed' }),
      outcomeOf({ state: 'started', run_status: 'waiting_approval' }),
      outcomeOf({ state: 'started', run_status: null }),
    ]
    expect(ends.map(({ state }) => state)).toEqual(['failed', 'done', 'needs-you', 'resting'])
    for (const { key } of ends) expect(words.outcome[key]).toBeTruthy()
  })
})

import { describe, expect, it } from 'vitest'
import { cronOf, inZone, timingOf, USUAL, wallTime, weekdayName } from './timing'

describe('when a schedule strikes', () => {
  it.each([
    ['15 * * * *', 'hourly'],
    ['30 9 * * *', 'daily'],
    ['0 9 * * 1-5', 'weekdays'],
    ['5 18 * * 3', 'weekly'],
    ['0 0 31 * *', 'monthly'],
    ['*/5 * * * *', 'cron'],
    ['0 9 * * 1,3', 'cron'],
    ['0 9 1 1 *', 'cron'],
    ['0 9 1 * 1', 'cron'],
    ['0 25 * * *', 'cron'],
    ['99 9 * * *', 'cron'],
    ['0 9 * *', 'cron'],
    ['0 9 * * * *', 'cron'],
  ])('%s is chosen as %s, and is the same line again', (cron, way) => {
    const timing = timingOf(cron)
    expect(timing.way).toBe(way)
    expect(cronOf(timing)).toBe(cron)
  })

  it('knows Sunday by both its numbers', () => {
    expect(timingOf('0 9 * * 7').weekday).toBe(0)
    expect([weekdayName(0, 'en'), weekdayName(1, 'zh-CN')]).toEqual(['Sunday', '星期一'])
  })

  it('has no line when it strikes once', () => {
    expect(cronOf({ ...USUAL, way: 'once' })).toBeNull()
  })

  it('is shown by the clocks of the zone', () => {
    expect(wallTime('2035-05-01T07:00:00Z', 'Europe/Berlin')).toBe('2035-05-01T09:00')
    expect(wallTime('2035-01-01T00:00:00Z', 'Asia/Shanghai')).toBe('2035-01-01T08:00')
    expect(inZone('2035-05-01T07:00:00Z', 'Europe/Berlin', 'en')).toContain('09:00')
  })
})

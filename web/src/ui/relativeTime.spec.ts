import { describe, expect, it } from 'vitest'
import { relativeTime } from './relativeTime'

const now = new Date('2026-03-10T12:00:00Z')
const at = (text: string) => new Date(text)

describe('relativeTime', () => {
  it('takes the largest whole unit, in both languages', () => {
    expect(relativeTime(at('2026-03-10T11:57:01Z'), now, 'en')).toBe('2 minutes ago')
    expect(relativeTime(at('2026-03-09T12:00:00Z'), now, 'en')).toBe('yesterday')
    expect(relativeTime(at('2026-03-09T12:00:00Z'), now, 'zh-CN')).toBe('昨天')
    expect(relativeTime(at('2026-05-20T12:00:00Z'), now, 'en')).toBe('in 2 months')
  })

  it('calls the last minute now', () => {
    expect(relativeTime(at('2026-03-10T11:59:30Z'), now, 'en')).toBe('now')
  })
})

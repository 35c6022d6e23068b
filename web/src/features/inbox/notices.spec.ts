import { describe, expect, it } from 'vitest'
import { byDay, dayName, iconOf, withChanges, withRead, type Notice } from './notices'

const notice = (id: string, more: Partial<Notice> = {}): Notice => ({
  id,
  event: 'message',
  title: id,
  body: '',
  link: null,
  created_at: '2026-11-21T09:00:00',
  read_at: null,
  ...more,
})
const ids = (list: readonly Notice[]) => list.map(({ id }) => id).join('')
const READ = '2026-11-21T10:00:00'

describe('a list of notifications', () => {
  const list = [notice('f'), notice('d')]

  it('takes new ones where they belong', () => {
    const how = { onlyUnread: false, hasOlder: false }
    expect(ids(withChanges(list, [notice('b'), notice('g'), notice('e')], how))).toBe('gfedb')
  })

  it('leaves older ones for when they are asked for', () => {
    const how = { onlyUnread: false, hasOlder: true }
    expect(ids(withChanges(list, [notice('b'), notice('e')], how))).toBe('fed')
  })

  it('keeps one that was just read under the hand that read it, and takes no other', () => {
    const how = { onlyUnread: true, hasOlder: false }
    const read = [notice('f', { read_at: READ }), notice('g', { read_at: READ })]
    const after = withChanges(list, read, how)
    expect(ids(after)).toBe('fd')
    expect(after[0]?.read_at).toBe(READ)
  })

  it('keeps what has been read elsewhere when it is listed anew', () => {
    const after = withRead([notice('g'), notice('d')], list, false)
    expect(ids(after)).toBe('gfd')
    expect(after.map(({ read_at }) => read_at !== null)).toEqual([false, true, false])
    expect(ids(withRead([notice('g'), notice('f')], list, true))).toBe('gf')
  })

  it('stands under its days', () => {
    const days = byDay([notice('c'), notice('b'), notice('a', { created_at: '2026-11-20T23:59' })])
    expect(days.map((day) => [day.date, ids(day.notices)])).toEqual([
      ['2026-11-21', 'cb'],
      ['2026-11-20', 'a'],
    ])
  })
})

describe('a day', () => {
  const now = new Date('2026-11-21T00:30')

  it('is near, of this year, or of another', () => {
    expect(dayName('2026-11-21', now, 'en')).toBe('Today')
    expect(dayName('2026-11-20', now, 'en')).toBe('Yesterday')
    expect(dayName('2026-11-19', now, 'en')).toBe('Thursday, November 19')
    expect(dayName('2025-12-31', now, 'en')).toContain('2025')
    expect(dayName('2026-11-20', now, 'zh-CN')).toBe('昨天')
  })
})

describe('a kind of event', () => {
  it('has a sign, also one that nobody foresaw', () => {
    expect(iconOf('run.needs_approval')).toBe('i-lucide-hand')
    expect(iconOf('run.completed')).toBe('i-lucide-activity')
    expect(iconOf('parcel.left')).toBe('i-lucide-bell')
    expect(iconOf(null)).toBe('i-lucide-bell')
  })
})

import { describe, expect, it } from 'vitest'
import { askedBy, detailsOf, parametersOf, queryOf, thingOf, type Asked, type Entry } from './log'

const nothing: Asked = { actor: '', action: '', from: '', to: '' }

describe('the audit log', () => {
  it('is asked by the address, whatever that says', () => {
    const asked: Asked = { actor: 'anna', action: 'api_key', from: '2026-11-01', to: '2026-11-02' }
    expect(askedBy(queryOf(asked))).toEqual(asked)
    expect(queryOf(nothing)).toEqual({})
    expect(askedBy({ actor: ['a', 'b'], action: 'rm -rf', from: 'yesterday', to: null })).toEqual(
      nothing,
    )
  })

  it('is asked for whole days of the person who asks', () => {
    const { from, to } = parametersOf({ ...nothing, from: '2026-11-01', to: '2026-11-01' })
    expect(new Date(from ?? '').getHours()).toBe(0)
    expect([new Date(to ?? '').getDate(), new Date(to ?? '').getHours()]).toEqual([2, 0])
    expect(parametersOf({ ...nothing, action: 'api_key' })).toEqual({ action: 'api_key.' })
    expect(parametersOf(nothing)).toEqual({})
  })

  it('says what a thing is called, or whose it is', () => {
    const entry = {
      action: 'account.locked',
      thing_name: null,
      person: 'anna',
      details: {},
    } as Entry
    expect(thingOf(entry)).toBe('anna')
    expect(thingOf({ ...entry, thing_name: 'cron' })).toBe('cron')
    expect(thingOf({ ...entry, person: null, thing_id: 'x', person_id: 'y' })).toBe('…x')
    expect(detailsOf({ ...entry, details: { role: 'admin', scopes: ['read', 'write'] } })).toBe(
      'role: admin, scopes: read write',
    )
  })
})

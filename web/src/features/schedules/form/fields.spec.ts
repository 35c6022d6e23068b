import { describe, expect, it } from 'vitest'
import { USUAL } from '../timing'
import { changeOf, fieldsOf, missingIn, newFields, planOf } from './fields'

const made = {
  id: 's',
  name: 'Morning',
  question: 'What is new?',
  agent_id: null,
  conversation_id: null,
  collection_ids: null,
  document_ids: null,
  cron: null,
  at: '2035-05-01T07:00:00Z',
  time_zone: 'Europe/Berlin',
  active: true,
  missed: 'skip',
  next_at: '2035-05-01T07:00:00Z',
  next_times: [],
  created_at: '',
  updated_at: '',
}

describe('the fields of a schedule', () => {
  it('are a plan with a cron line or a time of the zone’s clocks', () => {
    const once = fieldsOf(made)
    expect(once.timing).toEqual({ ...USUAL, way: 'once', at: '2035-05-01T09:00' })
    expect(planOf(once)).toMatchObject({ at: '2035-05-01T09:00', time_zone: 'Europe/Berlin' })
    expect(planOf(once)).not.toHaveProperty('cron')
    expect(planOf({ ...once, timing: USUAL })).toMatchObject({ cron: '0 9 * * 1-5' })
  })

  it('are sent as far as they changed, a zone with its time', () => {
    const all = { ...fieldsOf(made), time_zone: 'Asia/Shanghai' }
    expect(changeOf({ name: 'Noon' }, all)).toEqual({ name: 'Noon' })
    expect(changeOf({ time_zone: 'Asia/Shanghai' }, all)).toEqual({
      at: '2035-05-01T09:00',
      time_zone: 'Asia/Shanghai',
    })
  })

  it('say what is missing', () => {
    const empty = newFields('UTC', null)
    expect(missingIn(empty)).toEqual(['name', 'question'])
    expect(
      missingIn({ ...empty, name: 'a', question: 'b', timing: { ...USUAL, way: 'once' } }),
    ).toEqual(['at'])
    expect(missingIn(fieldsOf(made))).toEqual([])
  })
})

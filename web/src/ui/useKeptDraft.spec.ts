import { beforeEach, describe, expect, it } from 'vitest'
import { effectScope, ref } from 'vue'
import { useKeptDraft } from './useKeptDraft'

interface Fields {
  name: string
  tools: string[]
  most: number | null
  when: { time: string }
}
const SAVED: Fields = { name: 'Clerk', tools: ['now'], most: null, when: { time: '09:00' } }

/** A visit to the page; `leave` ends it without a word. */
function visit(place = () => 'draft.ada.1') {
  const scope = effectScope()
  const draft = scope.run(() => useKeptDraft<Fields>(place))
  if (draft === undefined) throw new Error('no draft')
  return { ...draft, leave: () => scope.stop() }
}
const fieldsOf = (draft: ReturnType<typeof visit>): Fields => {
  if (draft.fields.value === null) throw new Error('no fields')
  return draft.fields.value
}

beforeEach(() => localStorage.clear())

describe('a draft', () => {
  it('is there again on the next visit, over what is saved by then', () => {
    const first = visit()
    first.begin(SAVED)
    fieldsOf(first).tools.push('calculate')
    fieldsOf(first).most = 500
    expect(first.changes.value).toEqual({ tools: ['now', 'calculate'], most: 500 })
    first.leave()
    const second = visit()
    second.begin({ ...SAVED, name: 'Scribe' })
    expect(fieldsOf(second)).toEqual({
      ...SAVED,
      name: 'Scribe',
      tools: ['now', 'calculate'],
      most: 500,
    })
    expect(second.restored.value).toBe(true)
    second.discard()
    expect(fieldsOf(second)).toEqual({ ...SAVED, name: 'Scribe' })
    expect(localStorage).toHaveLength(0)
  })

  it('is none once everything is as it was, or was saved', () => {
    const draft = visit()
    draft.begin(SAVED)
    fieldsOf(draft).name = 'Scribe'
    expect(localStorage).toHaveLength(1)
    fieldsOf(draft).name = 'Clerk'
    expect([draft.dirty.value, localStorage.length]).toEqual([false, 0])
    fieldsOf(draft).name = 'Scribe'
    draft.settle({ ...SAVED, name: 'Scribe' })
    expect([draft.dirty.value, localStorage.length]).toEqual([false, 0])
    expect(SAVED.name).toBe('Clerk')
  })

  it('is of one thing alone', () => {
    const id = ref('1')
    const draft = visit(() => `draft.ada.${id.value}`)
    draft.begin(SAVED)
    fieldsOf(draft).name = 'Scribe'
    id.value = '2'
    draft.clear()
    draft.begin({ ...SAVED, name: 'Porter' })
    expect([fieldsOf(draft).name, draft.restored.value]).toEqual(['Porter', false])
    id.value = '1'
    draft.clear()
    draft.begin(SAVED)
    expect([fieldsOf(draft).name, draft.restored.value]).toEqual(['Scribe', true])
  })

  it.each([
    'nonsense',
    '[]',
    '7',
    '{"tools": {}, "name": 3, "owner": "x"}',
    '{"when": {}}',
    '{"when": {"time": 9}}',
  ])('that cannot be one is none: %s', (kept) => {
    localStorage.setItem('steward.draft.ada.1', kept)
    const draft = visit()
    draft.begin(SAVED)
    expect(fieldsOf(draft)).toEqual(SAVED)
    expect(draft.restored.value).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import type { Agent } from '@/app/agents'
import { copyOf, fieldsOf, NEW, wrongIn } from './fields'

const agent = {
  ...NEW,
  id: 'a',
  slug: null,
  name: 'Clerk',
  tools: ['now', 'theirs__open'],
  max_rounds: 3,
  max_seconds: 60,
  shared: true,
  active: false,
  mine: false,
  created_at: '',
  updated_at: '',
} satisfies Agent

describe('the fields of an agent', () => {
  it('are those that can be changed, and no others', () => {
    expect(Object.keys(fieldsOf(agent)).sort()).toEqual(Object.keys(NEW).sort())
  })

  it('are copied into one of one’s own, with the tools one may use', () => {
    expect(copyOf(agent, 'Clerk (copy)', new Set(['now', 'calculate']))).toEqual({
      ...NEW,
      name: 'Clerk (copy)',
      tools: ['now'],
      max_rounds: 3,
      max_seconds: 60,
    })
    expect(copyOf(agent, 'x'.repeat(300), new Set()).name).toHaveLength(200)
  })

  it('are right within their limits alone', () => {
    const right = { ...NEW, name: 'Clerk', max_tokens: 500, temperature: 0.7, max_rounds: 50 }
    expect(wrongIn(right)).toEqual({})
    expect(wrongIn({ ...NEW, name: '  ' })).toEqual({ name: { key: 'missing' } })
    expect(
      wrongIn({ ...right, max_rounds: 1.5, max_seconds: null, max_tokens: 1, temperature: 2.1 }),
    ).toEqual({
      max_rounds: { key: 'whole' },
      max_seconds: { key: 'number', from: 5, to: 3600 },
      max_tokens: { key: 'between', from: 500, to: 1e9 },
      temperature: { key: 'between', from: 0, to: 2 },
    })
  })
})

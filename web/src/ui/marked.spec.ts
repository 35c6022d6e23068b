import { describe, expect, it } from 'vitest'
import { marked } from './marked'

describe('marked', () => {
  it('counts characters as the server does, also where they take two places', () => {
    const text = '🗼🗼 The tower 塔 stands.'
    const page = { text, start: 100 }
    expect(marked(page, { start: 103, end: 114 })).toEqual({
      before: '🗼🗼 ',
      passage: 'The tower 塔',
      after: ' stands.',
    })
  })

  it('stays within the page', () => {
    const page = { text: 'short', start: 10 }
    expect(marked(page, { start: 5, end: 99 }).passage).toBe('short')
    expect(marked(page, { start: -1, end: -1 }).passage).toBe('')
  })
})

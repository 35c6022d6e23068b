import { describe, expect, it } from 'vitest'
import { bySource, inShort } from './toolSources'
import type { Tool } from './useChoices'

const tool = (name: string, source: string): Tool => ({
  name,
  source,
  description: '',
  parameters: {},
  effects: false,
  needs_approval: false,
})

describe('tools', () => {
  it('are listed by where they come from', () => {
    const tools = [
      tool('desk__open', 'mcp:desk'),
      tool('book', 'a-package'),
      tool('now', 'steward'),
      tool('desk__close', 'mcp:desk'),
    ]
    expect(bySource(tools).map(({ kind, name, tools: of }) => [kind, name, of.length])).toEqual([
      ['steward', 'steward', 1],
      ['package', 'a-package', 1],
      ['server', 'desk', 2],
    ])
  })

  it('are described by the first paragraph', () => {
    expect(inShort('Does a\n  sum.\n\nWrite it as …')).toBe('Does a sum.')
  })
})

import { describe, expect, it } from 'vitest'
import { asAsked, NO_WISH, pairs, UnreadableLine, words } from './servers'

describe('a server of tools', () => {
  it('is asked for with what belongs to its kind', () => {
    const wish = { ...NO_WISH, name: ' desk ', url: ' https://desk.example/mcp ' }
    expect(asAsked({ ...wish, secrets: 'Authorization: Bearer a:b\n\nX-Team: blue' })).toEqual({
      name: 'desk',
      transport: 'http',
      approval: 'effects',
      shared: false,
      url: 'https://desk.example/mcp',
      headers: { Authorization: 'Bearer a:b', 'X-Team': 'blue' },
    })
    const command = `npx -y "a server" --at '/x y'`
    expect(asAsked({ ...wish, transport: 'stdio', command, secrets: 'KEY=a=b' })).toEqual({
      name: 'desk',
      transport: 'stdio',
      approval: 'effects',
      shared: false,
      command: ['npx', '-y', 'a server', '--at', '/x y'],
      environment: { KEY: 'a=b' },
    })
  })

  it('says which line it cannot read', () => {
    expect(() => pairs('A: b\nnothing', ':')).toThrow(new UnreadableLine('nothing'))
    expect(() => pairs('=x', '=')).toThrow(UnreadableLine)
  })

  it('has a command of words', () => {
    expect(words(String.raw`run "say \"hi\"" ''`)).toEqual(['run', 'say "hi"', ''])
    expect(words('  ')).toEqual([])
  })
})

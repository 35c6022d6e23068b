import { afterEach, describe, expect, it, vi } from 'vitest'
import { whereItArrived } from './arrived'

const said = (id: string, content: string) => ({ id, role: 'user', content })
const MESSAGES: Record<string, unknown[]> = {
  new: [said('m3', 'Who?')],
  old: [said('m1', 'Who?'), said('m2', 'When?')],
}

/** A server with two conversations. */
function serve(): void {
  vi.stubGlobal('fetch', (request: Request | string) => {
    if (typeof request === 'string') return Promise.resolve(new Response('{}', { status: 401 }))
    const of = /conversations\/(\w+)\/messages/.exec(request.url)?.[1]
    const items = of ? MESSAGES[of] : [{ id: 'new' }, { id: 'old' }]
    return Promise.resolve(Response.json({ items, next: null }))
  })
}

afterEach(() => vi.unstubAllGlobals())

describe('whereItArrived', () => {
  it('finds a question in a conversation that was not known', async () => {
    serve()
    const unsure = { conversationId: null, text: 'Who?', known: new Set(['old']) }
    expect(await whereItArrived(unsure)).toBe('new')
    expect(await whereItArrived({ ...unsure, known: new Set(['old', 'new']) })).toBeNull()
    expect(await whereItArrived({ ...unsure, text: 'Why?' })).toBeNull()
  })

  it('is not misled by the same words from earlier', async () => {
    serve()
    const unsure = { conversationId: 'old', text: 'Who?', known: new Set(['m1']) }
    expect(await whereItArrived(unsure)).toBeNull()
    expect(await whereItArrived({ ...unsure, known: new Set() })).toBe('old')
  })
})

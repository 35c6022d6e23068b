import { afterEach, describe, expect, it, vi } from 'vitest'
import { followRun } from './follow'

const END = { type: 'run.completed', found: null, model: null, stopped_by: null, usage: null }
const STORY = [
  { type: 'run.started' },
  ...[...'What is said.'].map((letter) => ({ type: 'text.delta', text: letter })),
  END,
].map((told, n) => ({ run_id: 'r', seq: n + 1, ...told }))

function frame(event: (typeof STORY)[number]): string {
  return `id: ${event.seq}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`
}

/** A server whose connections break after some events; returns where each one began. */
function breaksAfter(most: number, leftOut: number[] = []): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', (request: Request | string) => {
    // Nobody is signed in, which this server does not mind.
    if (typeof request === 'string') return Promise.resolve(new Response('{}', { status: 401 }))
    const after = Number(request.headers.get('last-event-id') ?? '0')
    asked.push(String(after))
    const first = asked.length === 1
    const rest = STORY.slice(after, after + most).filter(
      ({ seq }) => !(first && leftOut.includes(seq)),
    )
    const body = 'retry: 1\n\n' + rest.map(frame).join('')
    const headers = { 'content-type': 'text/event-stream' }
    return Promise.resolve(new Response(body, { headers }))
  })
  return asked
}

async function follow(): Promise<string[]> {
  const shown: string[] = []
  const answer = await followRun('r', {
    signal: new AbortController().signal,
    begunHere: true,
    onAnswer: ({ text }) => shown.push(text),
  })
  return [...shown, answer.text]
}

afterEach(() => vi.unstubAllGlobals())

describe('followRun', () => {
  it('goes on where the connection broke, and hears nothing twice', async () => {
    const asked = breaksAfter(4)
    expect((await follow()).at(-1)).toBe('What is said.')
    expect(asked).toEqual(['0', '4', '8', '12'])
  })

  it('reads again what was left out', async () => {
    const asked = breaksAfter(100, [5, 6])
    expect((await follow()).at(-1)).toBe('What is said.')
    expect(asked).toEqual(['0', '4'])
  })

  it('shows only beginnings of the text', async () => {
    breaksAfter(3)
    for (const shown of await follow()) expect('What is said.'.startsWith(shown)).toBe(true)
  })
})

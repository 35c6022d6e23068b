import { describe, expect, it } from 'vitest'
import { sse, SseFatal } from './sse'

const bytes = (text: string) => new TextEncoder().encode(text)
const stream = (...parts: Uint8Array[]) =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const part of parts) controller.enqueue(part)
        controller.close()
      },
    }),
    { headers: { 'content-type': 'text/event-stream' } },
  )

describe('sse', () => {
  it('goes on after a break where it was, and joins characters that were cut', async () => {
    const asked: (string | null)[] = []
    const heard: string[] = []
    const chinese = bytes('id: 1\ndata: 中文\n\n')
    await sse({
      url: '/events',
      fetch: (_, init) => {
        asked.push(new Headers(init?.headers).get('last-event-id'))
        const first = [bytes('retry: 1\n\n'), chinese.slice(0, 13), chinese.slice(13)]
        return Promise.resolve(
          asked.length === 1 ? stream(...first) : stream(bytes('id: 2\ndata: over\n\n')),
        )
      },
      onEvent: ({ data }) => {
        heard.push(data)
        return data === 'over' ? 'end' : undefined
      },
    })
    expect(heard).toEqual(['中文', 'over'])
    expect(asked).toEqual([null, '1'])
  })

  it('does not ask again where it is refused', async () => {
    let asked = 0
    const refused = sse({
      url: '/events',
      fetch: () => {
        asked++
        return Promise.resolve(new Response('', { status: 404 }))
      },
      onEvent: () => undefined,
    })
    await expect(refused).rejects.toBeInstanceOf(SseFatal)
    expect(asked).toBe(1)
  })

  it('stops at once when it is told to', async () => {
    const controller = new AbortController()
    const followed = sse({
      url: '/events',
      signal: controller.signal,
      fetch: () => Promise.reject(new TypeError('no network')),
      onState: (state) => {
        if (state === 'waiting') controller.abort(new Error('enough'))
      },
      onEvent: () => undefined,
    })
    await expect(followed).rejects.toThrow('enough')
  })
})

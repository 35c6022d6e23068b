import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { followNews, onNews, type News } from './news'

/** A connection whose other end is the test. */
class Socket {
  static all: Socket[] = []
  said: { type: string; token?: string }[] = []
  onopen?: () => void
  onmessage?: (event: { data: string }) => void
  onclose?: (event: { code: number }) => void
  constructor() {
    Socket.all.push(this)
  }
  send(text: string) {
    this.said.push(JSON.parse(text) as { type: string })
  }
  close() {
    this.onclose?.({ code: 1000 })
  }
  hear(message: object) {
    this.onmessage?.({ data: JSON.stringify(message) })
  }
}
const last = () => Socket.all.at(-1) as Socket
let tokens = 0

beforeEach(() => {
  vi.useFakeTimers()
  Socket.all = []
  vi.stubGlobal('WebSocket', Socket)
  vi.stubGlobal('fetch', async () => Response.json({ access_token: `token ${++tokens}` }))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function listen() {
  const heard: News['type'][] = []
  const Listener = defineComponent({
    setup() {
      followNews()
      onNews(({ type }) => heard.push(type))
      return () => h('div')
    },
  })
  const page = mount(Listener, { global: { plugins: [createPinia()] } })
  await flushPromises()
  return { heard, page }
}

async function signIn(socket: Socket) {
  socket.onopen?.()
  socket.hear({ type: 'signed_in' })
  socket.hear({ type: 'subscribed' })
  await flushPromises()
}

describe('the news', () => {
  it('are heard once the person is known, and what came before is looked after', async () => {
    const { heard, page } = await listen()
    await signIn(last())
    expect(last().said.map(({ type }) => type)).toEqual(['sign_in', 'subscribe'])
    last().hear({ type: 'inbox', unread: 1, items: [] })
    last().hear({ type: 'run', run_id: 'r', run: {} })
    last().hear({ type: 'pong' })
    expect(heard).toEqual(['look', 'inbox', 'run'])
    page.unmount()
    expect(heard.at(-1)).toBe('left')
  })

  it('go on after the connection broke, with another token when the first is no longer good', async () => {
    const { heard } = await listen()
    await signIn(last())
    const first = last().said[0]?.token
    last().onclose?.({ code: 1012 })
    await vi.advanceTimersByTimeAsync(2000)
    expect(Socket.all).toHaveLength(2)
    await signIn(last())
    expect(last().said[0]?.token).toBe(first)
    expect(heard).toEqual(['look', 'look'])
    last().onclose?.({ code: 4401 })
    await vi.advanceTimersByTimeAsync(2000)
    await signIn(last())
    expect(last().said[0]?.token).not.toBe(first)
  })

  it('are asked for now and then where no connection comes about', async () => {
    const { heard, page } = await listen()
    await vi.advanceTimersByTimeAsync(16_000)
    expect(heard).toEqual(['look'])
    page.unmount()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(heard).toEqual(['look', 'left'])
  })
})

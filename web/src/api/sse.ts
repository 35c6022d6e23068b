/**
 * Server-sent events over `fetch`: as the person who is signed in, resumed with `Last-Event-ID`,
 * tried again with growing pauses, given up when nothing comes for too long.
 */
import { createParser, type EventSourceMessage } from 'eventsource-parser'
import { authorizedFetch } from './authorizedFetch'

export interface SseOptions {
  url: string
  lastEventId?: string
  signal?: AbortSignal
  /** Called with each event; `end` ends the stream. */
  onEvent(event: EventSourceMessage): 'end' | void
  onState?(state: 'connecting' | 'open' | 'waiting'): void
  /** Milliseconds without a byte after which the connection is taken for dead. */
  stallMs?: number
  maxRetries?: number
  fetch?: typeof fetch
}

/** The server refuses this stream; to try again is of no use. */
export class SseFatal extends Error {
  override readonly name = 'SseFatal'
  constructor(readonly status: number) {
    super(`the stream was refused with ${status}`)
  }
}

const STALL_MS = 45_000
const MAX_PAUSE_MS = 30_000

/** Follow a stream to its end. Throws `SseFatal`, the signal's reason, or after the last retry. */
export async function sse(options: SseOptions): Promise<void> {
  const stream = new Stream(options)
  for (let attempt = 1; ; attempt++) {
    options.signal?.throwIfAborted()
    const heard = await stream.readOnce()
    if (heard === 'ended') return
    if (heard === 'something') attempt = 1
    if (attempt > (options.maxRetries ?? 12)) throw new Error('the stream broke off for good')
    options.onState?.('waiting')
    const pause = Math.min(MAX_PAUSE_MS, stream.retryMs * 2 ** (attempt - 1))
    await sleep(pause * (0.5 + Math.random() / 2), options.signal)
  }
}

class Stream {
  retryMs = 1000
  private last: string

  constructor(private readonly options: SseOptions) {
    this.last = options.lastEventId ?? ''
  }

  /** One connection, until it breaks: what was heard on it. */
  async readOnce(): Promise<'ended' | 'something' | 'nothing'> {
    const { options } = this
    options.onState?.('connecting')
    const connection = new AbortController()
    const abort = () => connection.abort(options.signal?.reason)
    options.signal?.addEventListener('abort', abort, { once: true })
    const watchdog = new Watchdog(options.stallMs ?? STALL_MS, () =>
      connection.abort(new Error('stalled')),
    )
    let heard: 'something' | 'nothing' = 'nothing'
    try {
      const body = await this.connect(connection.signal)
      if (body === null) return 'ended'
      let ended = false
      const parser = createParser({
        onEvent: (event) => {
          if (ended) return
          heard = 'something'
          if (event.id !== undefined) this.last = event.id
          ended = options.onEvent(event) === 'end'
        },
        onRetry: (ms) => (this.retryMs = ms),
      })
      const reader = body.pipeThrough(new TextDecoderStream()).getReader()
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return heard
        watchdog.kick()
        parser.feed(value)
        if (ended) {
          await reader.cancel()
          return 'ended'
        }
      }
    } catch (error) {
      if (options.signal?.aborted || error instanceof SseFatal) throw error
      return heard
    } finally {
      watchdog.stop()
      options.signal?.removeEventListener('abort', abort)
    }
  }

  private async connect(signal: AbortSignal): Promise<ReadableStream<BufferSource> | null> {
    const headers: Record<string, string> = { accept: 'text/event-stream' }
    if (this.last) headers['last-event-id'] = this.last
    const ask = this.options.fetch ?? authorizedFetch
    const answer = await ask(this.options.url, { headers, signal, cache: 'no-store' })
    if (answer.status === 204) return null
    if (!answer.ok) {
      if (answer.status < 500 && answer.status !== 429) throw new SseFatal(answer.status)
      throw new Error(`the server answered ${answer.status}`)
    }
    const type = answer.headers.get('content-type') ?? ''
    if (!type.includes('text/event-stream') || !answer.body) throw new SseFatal(answer.status)
    this.options.onState?.('open')
    return answer.body
  }
}

class Watchdog {
  private timer: ReturnType<typeof setTimeout> | undefined
  constructor(
    private readonly ms: number,
    private readonly bark: () => void,
  ) {
    this.kick()
  }
  kick(): void {
    this.stop()
    this.timer = setTimeout(this.bark, this.ms)
  }
  stop(): void {
    clearTimeout(this.timer)
  }
}

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason as Error)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    if (signal?.aborted) stop()
    else signal?.addEventListener('abort', stop, { once: true })
  })
}

/**
 * One WebSocket for all that a person follows: their inbox, and each run that begins, waits or ends.
 * Unlike an event stream, it is none of the six connections that a browser allows to a server.
 */
import type { Shape } from './client'
import { prefix } from './prefix'

/** How many notifications are unread, and those that are new or have been read. */
export interface InboxNews {
  type: 'inbox'
  unread: number
  items: Shape<'InboxItemView'>[]
}

/** A run in short, when its state has changed. */
export interface RunNews {
  type: 'run'
  run_id: string
  run: { id: string; status: string }
}

export interface Hearing {
  /** The access token of whoever listens. */
  token: string
  signal: AbortSignal
  /** What follows is heard; what came before may have been missed. */
  onLive(): void
  onNews(news: InboxNews | RunNews): void
}

/** The close code of a token that is no longer good. */
export const SIGNED_OUT = 4401

/** Listen on one connection until it ends; the code with which it was closed. */
export function hearNews({ token, signal, onLive, onNews }: Hearing): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(address())
    const close = () => socket.close()
    const say = (message: object) => socket.send(JSON.stringify(message))
    signal.addEventListener('abort', close, { once: true })
    socket.onopen = () => say({ type: 'sign_in', token })
    socket.onmessage = ({ data }) => {
      const heard = JSON.parse(String(data)) as { type: string }
      if (heard.type === 'signed_in') say({ type: 'subscribe', everything: true })
      else if (heard.type === 'subscribed') onLive()
      else if (heard.type === 'inbox' || heard.type === 'run') onNews(heard as InboxNews | RunNews)
    }
    socket.onclose = ({ code }) => {
      signal.removeEventListener('abort', close)
      resolve(code)
    }
  })
}

function address(): string {
  return `${location.origin.replace(/^http/, 'ws')}${prefix}/api/v1/ws`
}

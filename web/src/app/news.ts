/** What happens to the person who is signed in, told to every part of the page that listens. */
import { defineStore } from 'pinia'
import { onScopeDispose, ref } from 'vue'
import { accessToken, renew } from '@/api/access'
import { hearNews, SIGNED_OUT, type InboxNews, type RunNews } from '@/api/newsSocket'

/**
 * `look`: something may have been missed, so whoever shows something should look again. `left`:
 * the person has gone, and nothing of them is to be shown to the next one.
 */
export type News = InboxNews | RunNews | { type: 'look' | 'left' }
type Listener = (news: News) => void

/** Without a connection, as behind a proxy that lets none through, it is looked this often. */
const LOOK_EVERY_MS = 15_000
const FIRST_PAUSE_MS = 1000
const MAX_PAUSE_MS = 30_000

export const useNews = defineStore('news', () => {
  /** Whether news are heard at the moment they happen. */
  const live = ref(false)
  const listeners = new Set<Listener>()
  const tell: Listener = (news) => listeners.forEach((listener) => listener(news))

  function onLive(): void {
    live.value = true
    tell({ type: 'look' })
  }

  async function follow(signal: AbortSignal): Promise<void> {
    let pause = FIRST_PAUSE_MS
    let stale = false
    while (!signal.aborted) {
      const token = await tokenOr(stale)
      if (token !== null && !signal.aborted) {
        const code = await hearNews({ token, signal, onLive, onNews: tell })
        stale = code === SIGNED_OUT
      }
      pause = live.value ? FIRST_PAUSE_MS : Math.min(MAX_PAUSE_MS, pause * 2)
      live.value = false
      await sleep(pause * (0.5 + Math.random() / 2), signal)
    }
  }

  return { live, listeners, tell, follow }
})

/** Follow the news as long as the component lives. */
export function followNews(): void {
  const news = useNews()
  const leaving = new AbortController()
  const timer = setInterval(() => {
    if (!news.live && !document.hidden) news.tell({ type: 'look' })
  }, LOOK_EVERY_MS)
  void news.follow(leaving.signal)
  onScopeDispose(() => {
    clearInterval(timer)
    leaving.abort()
    news.tell({ type: 'left' })
  })
}

/** Be told the news as long as the component or store lives. */
export function onNews(listener: Listener): void {
  const { listeners } = useNews()
  listeners.add(listener)
  onScopeDispose(() => listeners.delete(listener))
}

/** The access token, renewed if it is no longer good; null when there is none to be had now. */
async function tokenOr(stale: boolean): Promise<string | null> {
  if (accessToken() !== null && !stale) return accessToken()
  try {
    return (await renew()) ? accessToken() : null
  } catch {
    return null // nothing answers; the next try may
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })
}

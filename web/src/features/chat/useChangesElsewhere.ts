/** What is done in another tab, on another device, or while this tab was hidden, is seen here. */
import { onScopeDispose, type Ref } from 'vue'
import { useConversations } from './conversations'

const CHANNEL = 'steward.chat'
/** Other devices are not heard at once: this often it is looked whether they have done something. */
const LOOK_EVERY_MS = 15_000

interface Shown {
  id: Readonly<Ref<string | null>>
  /** The last message that is shown here. */
  lastMessageId(): string | null
  refresh(): Promise<void>
}

/** `tell` says to other tabs that something has changed in this conversation. */
export function useChangesElsewhere({ id, lastMessageId, refresh }: Shown): { tell(): void } {
  const conversations = useConversations()
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    void conversations.refresh()
    if (data === id.value) void refresh()
  }

  async function look(): Promise<void> {
    const last = lastMessageId()
    if (document.hidden || id.value === null || last === null) return
    try {
      const { leaf_id } = await conversations.look(id.value)
      if (leaf_id !== last && last === lastMessageId()) await refresh()
    } catch {
      // The next look will tell.
    }
  }

  const timer = window.setInterval(look, LOOK_EVERY_MS)
  document.addEventListener('visibilitychange', look)
  onScopeDispose(() => {
    window.clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
    channel.close()
  })
  return {
    tell: () => {
      if (id.value !== null) channel.postMessage(id.value)
    },
  }
}

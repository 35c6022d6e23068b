/** Follows the run of the reply that is growing; at most one at a time. */
import { onScopeDispose, ref } from 'vue'
import type { Answer } from '@/api/run/answer'
import { type Connection, followRun } from '@/api/run/follow'

/** A connection that is gone for less than this comes back without a word. */
const QUIET_MS = 3000

export interface Follower {
  /** The connection has been gone for a while. */
  readonly lost: { readonly value: boolean }
  follow(runId: string, begunHere: boolean): Promise<void>
  /** Follow no more; the run goes on. */
  leave(): void
}

/** `onAnswer` is told the answer of a run as it grows, `onBroken` why it cannot be followed. */
export function useFollower(
  onAnswer: (runId: string, answer: Answer) => void,
  onBroken: (error: unknown) => void,
): Follower {
  const lost = ref(false)
  let following: { runId: string; controller: AbortController } | null = null
  let timer: number | undefined

  function onConnection(connection: Connection): void {
    if (connection === 'open') {
      window.clearTimeout(timer)
      timer = undefined
      lost.value = false
    } else if (connection === 'waiting') {
      timer ??= window.setTimeout(() => (lost.value = true), QUIET_MS)
    }
  }

  function leave(): void {
    following?.controller.abort(new DOMException('left', 'AbortError'))
    following = null
    onConnection('open')
  }

  async function follow(runId: string, begunHere: boolean): Promise<void> {
    if (following?.runId === runId) return
    leave()
    const controller = new AbortController()
    const mine = { runId, controller }
    following = mine
    const { signal } = controller
    try {
      await followRun(runId, {
        signal,
        begunHere,
        onConnection,
        onAnswer: (answer) => {
          if (!signal.aborted) onAnswer(runId, answer)
        },
      })
    } catch (error) {
      if (!signal.aborted) onBroken(error)
    } finally {
      if (following === mine) leave()
    }
  }

  onScopeDispose(leave)
  return { lost, follow, leave }
}

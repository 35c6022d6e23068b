/** What a webhook was sent. */
import type { Shape } from '@/api/client'
import type { State } from '@/ui/StatusPill.vue'

export type Sent = Shape<'SentView'>

/** How it stands: a key of `webhooks.sent` and the look of it. */
export function pillOf({ status, attempts }: Sent): { word: string; state: State } {
  switch (status) {
    case 'sent':
      return { word: 'taken', state: 'done' }
    case 'failed':
      return { word: 'givenUp', state: 'failed' }
    case 'sending':
      return { word: 'sending', state: 'running' }
    default:
      return {
        word: attempts > 0 ? 'again' : 'waiting',
        state: attempts > 0 ? 'failed' : 'resting',
      }
  }
}

/** Whether it will be something else in a moment, so that it is worth looking again. */
export function isMoving({ status, due_at }: Sent, now: number): boolean {
  const SOON_MS = 20_000
  return status === 'sending' || (status === 'due' && new Date(due_at).getTime() < now + SOON_MS)
}

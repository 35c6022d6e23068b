/** What the server has of a conversation. */
import { api, dataOf, type Shape } from '@/api/client'
import type { ListedMessage } from './turns'

const AT_ONCE = 200

/** The messages of the branch that is shown, oldest first. Throws a `Problem`. */
export async function loadMessages(
  conversationId: string,
  signal?: AbortSignal,
): Promise<ListedMessage[]> {
  const messages: ListedMessage[] = []
  for (let after: string | null = null; ;) {
    const query: { limit: number; after?: string } = { limit: AT_ONCE }
    if (after !== null) query.after = after
    const page = dataOf(
      await api.GET('/api/v1/conversations/{conversation_id}/messages', {
        params: { path: { conversation_id: conversationId }, query },
        signal,
      }),
    )
    messages.push(...page.items)
    if (!page.next) return messages
    after = page.next
  }
}

/** One run, with its cost and time. Throws a `Problem`. */
export async function loadRun(runId: string): Promise<Shape<'RunView'>> {
  const path = { run_id: runId }
  return dataOf(await api.GET('/api/v1/runs/{run_id}', { params: { path } }))
}

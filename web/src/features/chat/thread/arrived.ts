/**
 * Finds out whether a question has arrived whose answer was lost on the way, lest it is asked twice.
 */
import { api, dataOf } from '@/api/client'
import { loadMessages } from './load'

/** A question that was sent, and what was known before. */
export interface Unsure {
  conversationId: string | null
  text: string
  /** Ids of the messages of that conversation, or of all conversations if it is a new one. */
  known: ReadonlySet<string>
}

const NEWEST = 3

/** The conversation in which it stands, or null if it has not arrived. Throws a `Problem`. */
export async function whereItArrived(unsure: Unsure): Promise<string | null> {
  const { conversationId, known } = unsure
  if (conversationId !== null) {
    return (await isIn(conversationId, unsure)) ? conversationId : null
  }
  const query = { limit: NEWEST }
  const { items } = dataOf(await api.GET('/api/v1/conversations', { params: { query } }))
  for (const { id } of items) {
    if (!known.has(id) && (await isIn(id, unsure))) return id
  }
  return null
}

async function isIn(conversationId: string, { text, known }: Unsure): Promise<boolean> {
  const messages = await loadMessages(conversationId)
  return messages.some(
    ({ id, role, content }) => role === 'user' && content === text && !known.has(id),
  )
}

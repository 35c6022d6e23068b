/** The ways to begin a run. Each is stored by the server before it answers. */
import { api } from '@/api/client'
import { begunRun, STREAMED as streamed } from '@/api/run/begin'
import { type Scope, scopeFields } from '../scope'
import { loadRun } from './load'

/** A run that has begun, and where its answer stands. */
export interface Started {
  runId: string
  conversationId: string
  messageId: string
}

/** What is asked, of whom (null: Steward itself), and where to look. */
export interface Asking {
  text: string
  agentId: string | null
  scope: Scope
  /** Our own name for it: sent once more under the same one, it is the same question. */
  clientId: string
}

const parseAs = 'stream'

/** Ask in a conversation, or in a new one. Throws a `Problem`. */
export async function ask(conversationId: string | null, asking: Asking): Promise<Started> {
  const where = { ...scopeFields(asking.scope), ...streamed, client_id: asking.clientId }
  if (conversationId !== null) {
    const params = { path: { conversation_id: conversationId } }
    const body = { ...where, content: asking.text, agent_id: asking.agentId }
    const url = '/api/v1/conversations/{conversation_id}/messages'
    return begun(await api.POST(url, { params, body, parseAs }))
  }
  if (asking.agentId !== null) {
    const params = { path: { agent_id: asking.agentId } }
    const body = { ...where, input: asking.text }
    return begun(await api.POST('/api/v1/agents/{agent_id}/runs', { params, body, parseAs }))
  }
  const body = { ...where, question: asking.text }
  return begun(await api.POST('/api/v1/ask', { body, parseAs }))
}

/** Ask a question in other words, on a branch of its own. Throws a `Problem`. */
export async function askOtherwise(
  conversationId: string,
  messageId: string,
  text: string,
  clientId: string,
): Promise<Started> {
  const params = { path: { conversation_id: conversationId, message_id: messageId } }
  const url = '/api/v1/conversations/{conversation_id}/messages/{message_id}/edit'
  const body = { ...streamed, content: text, client_id: clientId }
  return begun(await api.POST(url, { params, body, parseAs }))
}

/** Answer once more, on a branch of its own; by another agent, if one is named. */
export async function answerAgain(
  conversationId: string,
  messageId: string,
  clientId: string,
  agentId?: string | null,
): Promise<Started> {
  const params = { path: { conversation_id: conversationId, message_id: messageId } }
  const url = '/api/v1/conversations/{conversation_id}/messages/{message_id}/regenerate'
  const again = { ...streamed, client_id: clientId }
  const body = agentId === undefined ? again : { ...again, agent_id: agentId }
  return begun(await api.POST(url, { params, body, parseAs }))
}

async function begun(answer: { response: Response }): Promise<Started> {
  const runId = await begunRun(answer)
  const run = await loadRun(runId)
  return { runId, conversationId: run.conversation_id, messageId: run.message_id }
}

/** The ways to begin a run. Each is stored by the server before it answers. */
import { api } from '@/api/client'
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
}

/** A run that is streamed begins at once, and in the process that was asked. */
const streamed = { mode: 'stream', cancel_on_timeout: false } as const
const parseAs = 'stream'

/** Ask in a conversation, or in a new one. Throws a `Problem`. */
export async function ask(conversationId: string | null, asking: Asking): Promise<Started> {
  const where = { ...scopeFields(asking.scope), ...streamed }
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
): Promise<Started> {
  const params = { path: { conversation_id: conversationId, message_id: messageId } }
  const url = '/api/v1/conversations/{conversation_id}/messages/{message_id}/edit'
  const body = { ...streamed, content: text }
  return begun(await api.POST(url, { params, body, parseAs }))
}

/** Answer once more, on a branch of its own; by another agent, if one is named. */
export async function answerAgain(
  conversationId: string,
  messageId: string,
  agentId?: string | null,
): Promise<Started> {
  const params = { path: { conversation_id: conversationId, message_id: messageId } }
  const url = '/api/v1/conversations/{conversation_id}/messages/{message_id}/regenerate'
  const body = agentId === undefined ? streamed : { ...streamed, agent_id: agentId }
  return begun(await api.POST(url, { params, body, parseAs }))
}

/** The stream itself is left: the run goes on, and is followed by its id from the first event. */
async function begun({ response }: { response: Response }): Promise<Started> {
  const runId = response.headers.get('x-run-id')
  await response.body?.cancel()
  if (runId === null) throw new Error('the server did not say which run has begun')
  const run = await loadRun(runId)
  return { runId, conversationId: run.conversation_id, messageId: run.message_id }
}

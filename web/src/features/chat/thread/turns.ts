/** A conversation as it is shown: turns, each a question and its answer. */
import type { Shape } from '@/api/client'
import { newId } from '@/app/insecure'
import { type Answer, hasEnded, NOTHING_YET, type Phase } from '@/api/run/answer'

export type ListedMessage = Shape<'ListedMessage'>
/** What the reader thinks of an answer. */
export type Feedback = Shape<'FeedbackView'>

export interface Question {
  /** Null until the server has taken it. */
  id: string | null
  text: string
  siblings: readonly string[]
  createdAt: string
}

export interface Reply {
  /** Null until the server has begun it. */
  id: string | null
  runId: string | null
  agentId: string | null
  siblings: readonly string[]
  createdAt: string
  answer: Answer
  feedback: Feedback | null
  /** Whether the steps that led to it are in `answer`, or can only be asked for. */
  stepsKnown: boolean
}

export interface Turn {
  /** Stays the same while the ids become known. */
  key: string
  question: Question
  reply: Reply | null
  /** Begun on this page: it takes the whole view, so that the question stands at its top. */
  fresh: boolean
}

const PHASES: Record<string, Phase> = {
  writing: 'queued',
  complete: 'completed',
  cancelled: 'cancelled',
  failed: 'failed',
}

/** Turns of the messages of one branch. What `before` knows of the same turns is kept. */
export function turnsOf(messages: readonly ListedMessage[], before: readonly Turn[]): Turn[] {
  const turns: Turn[] = []
  for (const message of messages) {
    if (message.role === 'user') {
      turns.push({ key: message.id, question: asQuestion(message), reply: null, fresh: false })
    } else {
      const turn = turns.at(-1)
      if (turn) turn.reply = asReply(message)
    }
  }
  return turns.map((turn) => keep(turn, before))
}

/** The reply that is still growing. */
export function liveReply(turns: readonly Turn[]): Reply | null {
  const live = turns.findLast(({ reply }) => reply !== null && !hasEnded(reply.answer))
  return live?.reply ?? null
}

/** A turn that the server has not heard of yet. */
export function newTurn(text: string, agentId: string | null): Turn {
  return {
    key: newId(),
    question: { id: null, text, siblings: [], createdAt: new Date().toISOString() },
    reply: newReply(agentId),
    fresh: true,
  }
}

/** A reply that the server has not begun yet. */
export function newReply(agentId: string | null): Reply {
  return {
    id: null,
    runId: null,
    agentId,
    siblings: [],
    createdAt: new Date().toISOString(),
    answer: NOTHING_YET,
    feedback: null,
    stepsKnown: true,
  }
}

function asQuestion(message: ListedMessage): Question {
  return {
    id: message.id,
    text: message.content,
    siblings: message.siblings,
    createdAt: message.created_at,
  }
}

function asReply(message: ListedMessage): Reply {
  const answer: Answer = {
    ...NOTHING_YET,
    phase: PHASES[message.status] ?? 'completed',
    text: message.content,
    citations: message.citations,
    found: message.found,
    model: message.model,
    usage: message.usage,
  }
  return {
    id: message.id,
    runId: message.run_id,
    agentId: message.agent_id,
    siblings: message.siblings,
    createdAt: message.created_at,
    answer,
    feedback: message.feedback,
    // A copy of an answer has no run, whose steps could be asked for.
    stepsKnown: !hasEnded(answer) || message.run_id === null,
  }
}

function keep(turn: Turn, before: readonly Turn[]): Turn {
  const known = before.find(
    ({ question, reply }) =>
      (question.id !== null && question.id === turn.question.id) ||
      (reply?.id != null && reply.id === turn.reply?.id),
  )
  if (known === undefined) return turn
  return { ...turn, key: known.key, fresh: known.fresh, reply: keepReply(turn.reply, known.reply) }
}

/** What was watched says more than what is listed, unless it has not heard the end. */
function keepReply(listed: Reply | null, known: Reply | null): Reply | null {
  if (listed === null || known === null || known.id !== listed.id) return listed
  const heardLess = hasEnded(listed.answer) && !hasEnded(known.answer)
  return heardLess ? listed : { ...listed, answer: known.answer, stepsKnown: known.stepsKnown }
}

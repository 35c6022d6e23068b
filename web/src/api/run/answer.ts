/** An answer as it grows: what was looked up, thought, called and said so far. Never changed, but
 * replaced by the next. */
import type { Arguments, Asked, Citation, RunEvent, Tokens } from './events'

/** Something that was done on the way to the answer. */
export type Activity = Search | Reasoning | ToolUse

export interface Search {
  kind: 'search'
  seq: number
  query: string
  passages: number
}

export interface Reasoning {
  kind: 'reasoning'
  seq: number
  text: string
  /** Milliseconds it was watched for; null when it was read later. */
  ms: number | null
  done: boolean
}

export interface ToolUse {
  kind: 'tool'
  seq: number
  callId: string
  name: string
  arguments: Arguments
  /** `running` until there is an outcome. */
  outcome: string
  result: string | null
  ms: number | null
}

/** What an answer is doing now, or how it ended. */
export type Phase =
  | 'queued'
  | 'searching'
  | 'thinking'
  | 'calling'
  | 'writing'
  | 'waiting'
  | 'completed'
  | 'failed'
  | 'cancelled'

export interface Answer {
  phase: Phase
  text: string
  activities: readonly Activity[]
  /** What waits for a person. */
  asked: readonly Asked[]
  citations: readonly Citation[]
  found: boolean | null
  model: string | null
  usage: Tokens | null
  stoppedBy: string | null
  error: { code: string; en: string; zh: string } | null
}

export const NOTHING_YET: Answer = {
  phase: 'queued',
  text: '',
  activities: [],
  asked: [],
  citations: [],
  found: null,
  model: null,
  usage: null,
  stoppedBy: null,
  error: null,
}

/** Whether an answer has come to its end. */
export function hasEnded({ phase }: Pick<Answer, 'phase'>): boolean {
  return phase === 'completed' || phase === 'failed' || phase === 'cancelled'
}

/** The answer after one more event; `at` is the time in ms, or null if it was not watched live. */
export function grow(answer: Answer, event: RunEvent, at: number | null): Answer {
  switch (event.type) {
    case 'step':
      return event.kind === 'search'
        ? withActivity({ ...answer, phase: 'searching' }, search(event))
        : event.kind === 'model'
          ? { ...closed(answer, at), phase: 'thinking' }
          : answer
    case 'reasoning.delta':
      return thought(answer, event.seq, event.text, at)
    case 'text.delta':
      return { ...closed(answer, at), phase: 'writing', text: answer.text + event.text }
    case 'tool.call':
      return withActivity({ ...closed(answer, at), phase: 'calling' }, toolUse(event))
    case 'tool.result':
      return called(answer, event)
    case 'approval.requested':
      return { ...answer, asked: [...without(answer.asked, event.call_id), event] }
    case 'approval.decided':
      return decided(answer, event)
    case 'run.waiting':
      return { ...answer, phase: 'waiting' }
    case 'citation':
      return { ...answer, citations: [...answer.citations, event] }
    case 'usage':
      return { ...answer, usage: event, model: event.model }
    case 'run.completed':
    case 'run.failed':
    case 'run.cancelled':
      return ended(answer, event, at)
    default:
      return answer
  }
}

type Of<Kind extends RunEvent['type']> = Extract<RunEvent, { type: Kind }>

function search(event: Of<'step'>): Search {
  return {
    kind: 'search',
    seq: event.seq,
    query: event.query ?? '',
    passages: event.passages ?? 0,
  }
}

function toolUse(event: Of<'tool.call'>): ToolUse {
  return {
    kind: 'tool',
    seq: event.seq,
    callId: event.call_id,
    name: event.name,
    arguments: event.arguments,
    outcome: 'running',
    result: null,
    ms: null,
  }
}

function withActivity(answer: Answer, activity: Activity): Answer {
  return { ...answer, activities: [...answer.activities, activity] }
}

/** `began` of a thought under way is kept as a negative time until it is over. */
function thought(answer: Answer, seq: number, text: string, at: number | null): Answer {
  const last = answer.activities.at(-1)
  if (last?.kind === 'reasoning' && !last.done) {
    const grown: Reasoning = { ...last, text: last.text + text }
    return { ...answer, phase: 'thinking', activities: [...answer.activities.slice(0, -1), grown] }
  }
  const ms = at === null ? null : -at
  const begun: Reasoning = { kind: 'reasoning', seq, text, ms, done: false }
  return withActivity({ ...answer, phase: 'thinking' }, begun)
}

/** The answer with its thought brought to an end, if there is one under way. */
function closed(answer: Answer, at: number | null): Answer {
  const last = answer.activities.at(-1)
  if (last?.kind !== 'reasoning' || last.done) return answer
  const ms = at === null || last.ms === null ? null : at + last.ms
  const over: Reasoning = { ...last, done: true, ms }
  return { ...answer, activities: [...answer.activities.slice(0, -1), over] }
}

function called(answer: Answer, event: Of<'tool.result'>): Answer {
  const { outcome, result, ms } = event
  return {
    ...answer,
    asked: without(answer.asked, event.call_id),
    activities: answer.activities.map((one) =>
      one.kind === 'tool' && one.callId === event.call_id ? { ...one, outcome, result, ms } : one,
    ),
  }
}

function decided(answer: Answer, event: Of<'approval.decided'>): Answer {
  return {
    ...answer,
    phase: 'calling',
    asked: without(answer.asked, event.call_id),
    activities: answer.activities.map((one) =>
      one.kind === 'tool' && one.callId === event.call_id
        ? { ...one, arguments: event.arguments }
        : one,
    ),
  }
}

function without(asked: readonly Asked[], callId: string): Asked[] {
  return asked.filter((one) => one.call_id !== callId)
}

function ended(
  answer: Answer,
  event: Of<'run.completed'> | Of<'run.failed'> | Of<'run.cancelled'>,
  at: number | null,
): Answer {
  const error = event.type === 'run.failed' ? event.error : null
  return {
    ...closed(answer, at),
    phase: event.type.slice('run.'.length) as Phase,
    asked: [],
    found: event.found,
    model: event.model,
    usage: event.usage,
    stoppedBy: event.stopped_by,
    error: error && { code: error.code, en: error.message, zh: error.message_zh },
  }
}

/** The events of a run, as they stand in `data:` of its stream. */
import type { Shape } from '@/api/client'

export type Citation = Shape<'CitationView'>

/** What a tool was called with. */
export type Arguments = Record<string, unknown>

/** What a person is asked about a call. */
export interface Asked {
  call_id: string
  name: string
  arguments: Arguments
  question: 'approval' | 'unknown_outcome'
  asked: number
  why: string | null
  choices: string[]
  expires_at: string | null
}

export interface Tokens {
  input_tokens: number
  output_tokens: number
  total_tokens: number
  estimated: boolean
}

interface Kinds {
  'run.started': { conversation_id: string; message_id: string }
  step: { kind: string; query?: string; passages?: number; round?: number; limit?: string }
  'step.finished': { kind: string; round: number; ms: number }
  'step.restarted': { from_seq: number }
  'text.delta': { text: string }
  'reasoning.delta': { text: string }
  'tool.call': { call_id: string; name: string; arguments: Arguments }
  'tool.result': {
    call_id: string
    name: string
    outcome: string
    result: string
    ms: number | null
  }
  'approval.requested': Asked
  'approval.decided': {
    call_id: string
    decision: string
    reason: string | null
    arguments: Arguments
  }
  'run.waiting': { call_ids: string[] }
  citation: Citation
  usage: Tokens & { model: string | null }
  'usage.warning': Record<string, unknown>
  'run.completed': Ended
  'run.failed': Ended & { error: { code: string; message: string; message_zh: string } }
  'run.cancelled': Ended
}

interface Ended {
  found: boolean | null
  model: string | null
  stopped_by: string | null
  usage: Tokens
}

/** One event of a run; `seq` is its number. */
export type RunEvent = {
  [Kind in keyof Kinds]: { type: Kind; run_id: string; seq: number } & Kinds[Kind]
}[keyof Kinds]

/** Whether nothing follows this event. */
export function isEnd(event: RunEvent): boolean {
  return ['run.completed', 'run.failed', 'run.cancelled'].includes(event.type)
}

/** An event from the text of `data:`; null for words about the stream, which have no number. */
export function readEvent(data: string): RunEvent | null {
  const read: unknown = JSON.parse(data)
  const numbered =
    typeof read === 'object' && read !== null && 'seq' in read && typeof read.seq === 'number'
  return numbered ? (read as RunEvent) : null
}

/** A person decides about a call that waits for them. */
import { api } from '@/api/client'
import type { Arguments, Asked } from '@/api/run/events'

export type { Arguments, Asked }

export type Choice = 'approve' | 'reject' | 'happened' | 'again' | 'give_up'

export interface Decision {
  choice: Choice
  reason?: string
  /** Instead of the model's; only with `approve`. */
  arguments?: Arguments
}

/** Tell the server; what follows comes as events of the run. Throws a `Problem`. */
export async function decide(runId: string, asked: Asked, decision: Decision): Promise<void> {
  await api.POST('/api/v1/runs/{run_id}/approvals/{call_id}', {
    params: { path: { run_id: runId, call_id: asked.call_id } },
    body: {
      decision: decision.choice,
      reason: decision.reason || null,
      arguments: decision.arguments ?? null,
      asked: asked.asked,
    },
  })
}

/** Arguments as a person has written them; null if that is no JSON object. */
export function readArguments(written: string): Arguments | null {
  try {
    const read: unknown = JSON.parse(written)
    const isObject = typeof read === 'object' && read !== null && !Array.isArray(read)
    return isObject ? (read as Arguments) : null
  } catch {
    return null
  }
}

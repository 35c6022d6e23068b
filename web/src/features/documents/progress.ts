/** How far a document is on its way from a file to something that can be asked. */
import type { Document } from './documents'

export const STEPS = ['upload', 'text', 'vectors', 'ready'] as const
export type Step = (typeof STEPS)[number]

export interface Progress {
  step: Step
  done: number
  /** Pages, passages or bytes; null while it is not known how many. */
  total: number | null
}

/** Whether it is still being worked on, so that there is something to follow. */
export function isUnderWay({ status, error_code }: Document): boolean {
  return status === 'queued' || status === 'processing' || (status === 'searchable' && !error_code)
}

/** Whether questions can be answered from it. */
export function canBeAsked({ status }: Document): boolean {
  return status === 'searchable' || status === 'ready'
}

/** Whether something went wrong that may go well the next time. */
export function canBeRetried({ error_code }: Document): boolean {
  return error_code !== null
}

/** The step a document is at. */
export function progressOf({ progress: { stage, done, total } }: Document): Progress {
  const steps: Record<string, Step> = { embedding: 'vectors', ready: 'ready' }
  return { step: steps[stage] ?? 'text', done, total }
}

/** How much of the way is behind, from 0 to 1; each step counts the same. */
export function partOfWay({ step, done, total }: Progress): number {
  if (step === 'ready') return 1
  const within = total ? Math.min(1, done / total) : 0
  return (STEPS.indexOf(step) + within) / (STEPS.length - 1)
}

/** How many pages there are to look at: those that have been read so far. */
export function pagesToRead({ status, pages, progress }: Document): number {
  if (status === 'queued') return 0
  return status === 'processing' || status === 'failed' ? progress.done : (pages ?? 0)
}

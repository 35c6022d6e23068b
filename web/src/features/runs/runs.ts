/** Runs: the ways of looking at them, and what their states are called. */
import type { Shape } from '@/api/client'
import type { Asked } from '@/ui/approval'
import type { State } from '@/ui/StatusPill.vue'

export type Run = Shape<'RunView'>
export type Approval = Shape<'ApprovalView'>

export const SHOWN = ['all', 'needs-you', 'running', 'done', 'failed'] as const
export type Shown = (typeof SHOWN)[number]

/** The states under each; all have no filter. */
export const STATES_OF: Record<Shown, readonly string[]> = {
  all: [],
  'needs-you': ['waiting_approval'],
  running: ['running', 'queued', 'interrupted'],
  done: ['completed'],
  failed: ['failed'],
}

const PILLS: Record<string, State> = {
  queued: 'resting',
  running: 'running',
  interrupted: 'resting',
  waiting_approval: 'needs-you',
  completed: 'done',
  failed: 'failed',
  cancelled: 'resting',
}
export const pillOf = (status: string): State => PILLS[status] ?? 'resting'

/** Whether it goes on, or would if somebody said so. */
export const isOpen = ({ status }: Pick<Run, 'status'>): boolean =>
  !['completed', 'failed', 'cancelled'].includes(status)

/** How long it has been worked on, in ms; null before it began. */
export function workedFor(run: Run, now: Date): number | null {
  if (run.started_at === null) return null
  if (run.status !== 'running') return run.worked_ms
  return Math.max(run.worked_ms, now.getTime() - new Date(run.started_at).getTime())
}

/** What waits for a person, as the card asks it. */
export function asAsked(approval: Approval): Asked {
  const unknown = approval.question === 'unknown_outcome'
  return { ...approval, question: unknown ? 'unknown_outcome' : 'approval' }
}

/** What a tool is called with, as a line to be read: `title: Hello, to: Ana`. */
export function inALine(given: Readonly<Record<string, unknown>>): string {
  const say = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
  return Object.entries(given)
    .map(([name, value]) => `${name}: ${say(value)}`)
    .join(', ')
}

/** One list of several, newest first; ids grow with time. */
export function newestFirst(...lists: readonly (readonly Run[])[]): Run[] {
  const byId = new Map(lists.flat().map((run) => [run.id, run]))
  return [...byId.values()].sort((a, b) => (a.id < b.id ? 1 : -1))
}

/** How the house is: what an administrator is told of its parts, its queues and its drain. */
import type { Shape } from '@/api/client'
import type { State } from '@/ui/StatusPill.vue'

export type House = Shape<'HouseView'>
export type Part = Shape<'PartView'>
export type Intake = 'accepting' | 'draining' | 'stopped' | 'starting'

const PILLS: Record<Part['state'], State> = {
  ok: 'done',
  none: 'resting',
  loading: 'running',
  low: 'failed',
  failing: 'failed',
  gone: 'failed',
}
/** The work that may be in hand, by the names the server has for it. */
const KINDS = {
  answer: 'runs',
  changes: 'requests',
  deliveries: 'notifications',
  'document streams': 'streams',
  embed_document: 'documents',
  embedding: 'embedding',
  'inbox streams': 'streams',
  read_document: 'documents',
  sockets: 'streams',
  streams: 'streams',
  uploads: 'uploads',
} as const
export type Kind = (typeof KINDS)[keyof typeof KINDS] | 'other'

export const pillOf = ({ state }: Part): State => PILLS[state] ?? 'failed'

/** Whether new work is taken; `stopped` is a drain that is over and waits to be taken back. */
export function intakeOf({ phase, drain }: House): Intake {
  if (phase === 'serving') return 'accepting'
  if (phase === 'starting') return 'starting'
  const over = drain !== null && drain.stage === null && drain.stages.length > 0
  return over || phase === 'stopped' ? 'stopped' : 'draining'
}

/** What the stage that is under way waits for, each kind once. */
export function heldBy({ drain }: House): [Kind, number][] {
  const sums = new Map<Kind, number>()
  for (const { kind, in_hand } of drain?.holding ?? []) {
    const name: Kind = (KINDS as Record<string, Kind>)[kind] ?? 'other'
    sums.set(name, (sums.get(name) ?? 0) + in_hand)
  }
  return [...sums]
}

/** How many milliseconds the stage under way may still take; null when none is. */
export function msLeft({ drain }: House): number | null {
  const stage = drain?.stages.find(({ over }) => !over)
  return stage ? Math.max(0, (stage.at_most_seconds - stage.seconds) * 1000) : null
}

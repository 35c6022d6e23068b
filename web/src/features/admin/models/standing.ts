/** How a model that was added is, and what it is for, as keys of words. */
import type { Connection } from '@/ui/models/offers'
import type { State } from '@/ui/StatusPill.vue'

export interface Standing {
  state: State
  word: 'works' | 'fails' | 'unusable' | 'untested' | 'off'
}

/** By what is known of it: whether it may be used at all, and how its last test went. */
export function standingOf(one: Connection): Standing {
  if (!one.enabled) return { state: 'resting', word: 'off' }
  if (one.problem) return { state: 'failed', word: 'unusable' }
  if (one.test_error) return { state: 'failed', word: 'fails' }
  if (one.tested_at) return { state: 'done', word: 'works' }
  return { state: 'resting', word: 'untested' }
}

/** Its place among those that answer where none is named: 0 is the default; null: not among them. */
export function turnOf(one: Connection, all: readonly Connection[], before: number): number | null {
  const answering = all.filter((each) => each.enabled && each.answers && !each.problem)
  const place = answering.findIndex(({ id }) => id === one.id)
  return place < 0 ? null : place + before
}

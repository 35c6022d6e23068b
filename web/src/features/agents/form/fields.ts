/** What a person says of an agent: its fields, their limits, and what is wrong with them. */
import type { Agent } from '@/app/agents'

const NAMES = [
  'name', 'description', 'instructions', 'models', 'tools', 'grounded', 'max_rounds',
  'max_seconds', 'max_tokens', 'temperature', 'collection_ids', 'shared', 'active',
] as const // prettier-ignore

export type Fields = Pick<Agent, (typeof NAMES)[number]>
/** While they are typed in, no number may be there. */
export type Draft = Omit<Fields, 'max_rounds' | 'max_seconds'> & {
  max_rounds: number | null
  max_seconds: number | null
}

/** How many characters, or things, there may be at most. */
export const MOST = { name: 200, description: 1000, instructions: 20_000, models: 10, tools: 100 }

export interface Range {
  from: number
  to: number
  whole: boolean
  /** Whether there may be none. */
  optional: boolean
}
export const RANGES = {
  max_rounds: { from: 1, to: 50, whole: true, optional: false },
  max_seconds: { from: 5, to: 3600, whole: false, optional: false },
  max_tokens: { from: 500, to: 1_000_000_000, whole: true, optional: true },
  temperature: { from: 0, to: 2, whole: false, optional: true },
} satisfies Record<string, Range>
export type Numbered = keyof typeof RANGES

export const NEW: Draft = {
  name: '',
  description: '',
  instructions: '',
  models: [],
  tools: [],
  grounded: false,
  max_rounds: 10,
  max_seconds: 600,
  max_tokens: null,
  temperature: null,
  collection_ids: null,
  shared: false,
  active: true,
}

/** The fields of an agent as they are. */
export function fieldsOf(agent: Agent): Draft {
  return Object.fromEntries(NAMES.map((name) => [name, agent[name]])) as unknown as Draft
}

/** The fields of another one like it, which may use what this person may use. */
export function copyOf(agent: Agent, name: string, offered: ReadonlySet<string>): Draft {
  const tools = agent.tools.filter((tool) => offered.has(tool))
  return { ...fieldsOf(agent), name: name.slice(0, MOST.name), tools, shared: false, active: true }
}

export type Wrong = { key: 'missing' | 'number' | 'whole' | 'between'; from?: number; to?: number }

/** What is wrong with the fields, by their names. */
export function wrongIn(draft: Draft): Partial<Record<'name' | Numbered, Wrong>> {
  const wrong: Partial<Record<'name' | Numbered, Wrong>> = {}
  if (draft.name.trim() === '') wrong.name = { key: 'missing' }
  for (const [field, range] of Object.entries(RANGES) as [Numbered, Range][]) {
    const found = outOf(range, draft[field])
    if (found) wrong[field] = found
  }
  return wrong
}

function outOf({ from, to, whole, optional }: Range, value: number | null): Wrong | null {
  if (value === null) return optional ? null : { key: 'number', from, to }
  if (value < from || value > to) return { key: 'between', from, to }
  return whole && !Number.isInteger(value) ? { key: 'whole' } : null
}

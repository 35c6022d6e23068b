/** The audit log: what is asked of it, by the address, and what its entries say. */
import type { LocationQuery } from 'vue-router'
import type { Shape } from '@/api/client'

export type Entry = Shape<'EntryView'>

/** The kinds of things that something is done with, as actions begin. */
export const KINDS = [
  'session',
  'account',
  'address',
  'api_key',
  'invitation',
  'limits',
  'price',
  'agent',
  'mcp_server',
  'webhook',
  'model',
  'collection',
  'template',
  'event',
  'drain',
  'audit',
] as const
export type Kind = (typeof KINDS)[number]

/** What the address asks for. Days are the person's own, as `2026-11-21`. */
export interface Asked {
  actor: string
  action: Kind | ''
  from: string
  to: string
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const one = (value: LocationQuery[string] | undefined) => (typeof value === 'string' ? value : '')
const day = (value: LocationQuery[string] | undefined) => (DAY.test(one(value)) ? one(value) : '')

export const askedBy = (query: LocationQuery): Asked => ({
  actor: one(query.actor).slice(0, 100),
  action: KINDS.find((kind) => kind === query.action) ?? '',
  from: day(query.from),
  to: day(query.to),
})

/** The address that asks for this: what is empty is left out. */
export const queryOf = (asked: Asked): Record<string, string> =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''))

/** The same as the server is asked: moments, the last day whole. */
export function parametersOf({ actor, action, from, to }: Asked): Record<string, string> {
  const end = to && new Date(`${to}T00:00`)
  if (end) end.setDate(end.getDate() + 1)
  return {
    ...(actor && { actor }),
    ...(action && { action: `${action}.` }),
    ...(from && { from: new Date(`${from}T00:00`).toISOString() }),
    ...(end && { to: end.toISOString() }),
  }
}

/** The details of an entry in a line: `role: admin, tokens: 5`. */
export const detailsOf = ({ details }: Entry): string =>
  Object.entries(details)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(' ') : String(value)}`)
    .join(', ')

/** The end of an id: enough to see that two are the same. */
export const shortId = (id: string): string => `…${id.slice(-8)}`

/** What the thing is called, or whose it is; of what has no name, the end of its id. */
export const thingOf = ({ thing_name, person, thing_id, person_id }: Entry): string => {
  const id = thing_id ?? person_id
  return thing_name ?? person ?? (id ? shortId(id) : '')
}

/** An event of developers: its name, and the values it brings. */
import type { Shape } from '@/api/client'

export const VALUE_KINDS = ['text', 'number', 'time', 'link'] as const
export type ValueKind = (typeof VALUE_KINDS)[number]
export type NewKind = Shape<'NewEventKind'>

export interface ValueRow {
  name: string
  kind: ValueKind
}

export function rowsOf(values: Readonly<Record<string, string>>): ValueRow[] {
  return Object.entries(values).map(([name, kind]) => ({ name, kind: kind as ValueKind }))
}

/** The values as the API takes them; rows without a name count for nothing. */
export function valuesOf(rows: readonly ValueRow[]): Record<string, ValueKind> {
  const named = rows.filter(({ name }) => name.trim())
  return Object.fromEntries(named.map(({ name, kind }) => [name.trim(), kind]))
}

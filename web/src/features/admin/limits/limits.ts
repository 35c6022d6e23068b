/** Limits as they are typed: each is inherited, or a number, or none at all. */
import type { Shape } from '@/api/client'

export type Bounds = Pick<Shape<'LimitsView'>, 'conversations' | 'tokens' | 'money_micros'>
export type Bound = Bounds[keyof Bounds]
export const KINDS = ['conversations', 'tokens', 'money_micros'] as const
export type Kind = (typeof KINDS)[number]

/** How a limit is set. */
export type Mode = 'inherit' | 'unlimited' | 'number'
export const MODES: readonly Mode[] = ['inherit', 'unlimited', 'number']

export interface Typed {
  mode: Mode
  text: string
}

const MICROS = 1_000_000
const unitsIn = (kind: Kind) => (kind === 'money_micros' ? MICROS : 1)

/** A limit as it is shown in fields. */
export function typedOf(kind: Kind, bound: Bound | undefined): Typed {
  if (bound === null || bound === undefined) return { mode: 'inherit', text: '' }
  if (bound === 'unlimited') return { mode: 'unlimited', text: '' }
  return { mode: 'number', text: String(bound / unitsIn(kind)) }
}

/** What the fields mean; undefined when that is no number. */
export function boundOf(kind: Kind, { mode, text }: Typed): Bound | undefined {
  if (mode === 'inherit') return null
  if (mode === 'unlimited') return 'unlimited'
  return amountOf(text, unitsIn(kind))
}

/** A number of zero or more, as a whole one of so many to the unit; undefined when it is none. */
export function amountOf(text: string, units = MICROS): number | undefined {
  const typed = text.trim().replaceAll(/[\s_]/g, '')
  if (!/^\d+([.,]\d+)?$/.test(typed)) return undefined
  return Math.round(Number(typed.replace(',', '.')) * units)
}

/** A price as it is shown in a field. */
export const priceText = (micros: number) => String(micros / MICROS)

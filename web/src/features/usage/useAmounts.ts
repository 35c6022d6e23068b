import { useI18n } from 'vue-i18n'
import type { Standing } from './usage'

const MICROS = 1e6

/** Numbers of things, tokens and money, as they are written in the person's language. */
export function useAmounts(currency: () => string | undefined) {
  const { locale } = useI18n()
  const write = (value: number, how: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale.value, how).format(value)

  const whole = (value: number) => write(value, {})
  /** As short as beside a grid: 2M, 200万. */
  const short = (value: number) => write(value, { notation: 'compact', maximumFractionDigits: 1 })
  /** Millionths of the currency. What is little keeps its first digits. */
  function money(micros: number): string {
    const value = micros / MICROS
    const little = value !== 0 && Math.abs(value) < 0.01
    const digits = little ? { maximumSignificantDigits: 2 } : {}
    const code = currency()
    if (!code) return write(value, { maximumFractionDigits: 2, ...digits })
    return write(value, { style: 'currency', currency: code, ...digits })
  }
  const percent = (hundredths: number) => write(hundredths / 100, { style: 'percent' })
  const amountOf = (kind: Standing['kind'], value: number) =>
    kind === 'money' ? money(value) : short(value)

  /** A day of the books (UTC): in full, or as short as under a chart. */
  const day = (iso: string, how: 'long' | 'short' = 'long') =>
    new Intl.DateTimeFormat(locale.value, {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
      ...(how === 'long' ? { year: 'numeric' } : {}),
    }).format(new Date(iso))

  return { whole, short, money, percent, amountOf, day }
}

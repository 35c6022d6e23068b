/** A length of time as people say it: `450 ms`, `12.3 s`, `3 min 20 s`. */
export function duration(ms: number, locale: string): string {
  const say = (value: number, unit: string, digits = 0) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    }).format(value)
  if (ms < 1000) return say(Math.round(ms), 'millisecond')
  if (ms < 59_950) return say(ms / 1000, 'second', 1)
  const seconds = Math.round(ms / 1000)
  const [large, small, ratio] =
    seconds < 3600 ? ['minute', 'second', 60] : (['hour', 'minute', 60] as const)
  const units = seconds < 3600 ? seconds : Math.round(seconds / 60)
  const rest = units % ratio
  const most = say(Math.floor(units / ratio), large)
  return rest === 0 ? most : `${most} ${say(rest, small)}`
}

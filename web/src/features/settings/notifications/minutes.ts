/** Minutes of the day as a clock shows them, `22:30`. */
export function asClock(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** What a clock shows as minutes of the day; null for what is no time. */
export function asMinutes(clock: string): number | null {
  const read = /^(\d{1,2}):(\d{2})/.exec(clock)
  if (read === null) return null
  const minutes = Number(read[1]) * 60 + Number(read[2])
  return minutes < 24 * 60 && Number(read[2]) < 60 ? minutes : null
}

/** Shows news no more often than a person can see them. */

const INTERVAL_MS = 50

export interface Paced {
  /** Show within the interval. */
  soon(): void
  /** Show now, and nothing later. */
  now(): void
}

/** Calls `show` at once for the first news, and then at most once in each interval. */
export function pace(show: () => void): Paced {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = -Infinity

  function now(): void {
    clearTimeout(timer)
    timer = undefined
    last = performance.now()
    show()
  }

  function soon(): void {
    if (timer !== undefined) return
    const wait = INTERVAL_MS - (performance.now() - last)
    if (wait <= 0) now()
    else timer = setTimeout(now, wait)
  }

  return { soon, now }
}

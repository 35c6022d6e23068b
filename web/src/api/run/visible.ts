/** Whether somebody can see this tab. */

/** A signal that is aborted once the tab has been hidden for so long; `stop` ends the watch. */
export function hiddenFor(ms: number): { signal: AbortSignal; stop(): void } {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    clearTimeout(timer)
    if (document.hidden) timer = setTimeout(() => controller.abort(), ms)
  }
  document.addEventListener('visibilitychange', look)
  look()
  return {
    signal: controller.signal,
    stop() {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    },
  }
}

/** Resolves when the tab can be seen. Throws the signal's reason. */
export async function untilVisible(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  if (!document.hidden) return
  await new Promise<void>((resolve, reject) => {
    const look = () => {
      if (document.hidden) return
      done()
      resolve()
    }
    const give = () => {
      done()
      reject(signal.reason as Error)
    }
    const done = () => {
      document.removeEventListener('visibilitychange', look)
      signal.removeEventListener('abort', give)
    }
    document.addEventListener('visibilitychange', look)
    signal.addEventListener('abort', give)
  })
}

/** Something a person does in the thread: when it fails, it is said why, and can be tried again. */
import { shallowRef } from 'vue'

interface Failed {
  error: unknown
  /** Try it again. */
  again(): void
}

/** `onDone` is called after each deed that went well. */
export function useDeed(onDone: () => void) {
  const failed = shallowRef<Failed | null>(null)

  async function attempt(deed: () => Promise<void>): Promise<void> {
    failed.value = null
    try {
      await deed()
      onDone()
    } catch (error) {
      failed.value = { error, again: () => void attempt(deed) }
    }
  }

  /** Speak of it no more. */
  function forget(): void {
    failed.value = null
  }

  return { failed, attempt, forget }
}

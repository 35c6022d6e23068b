/**
 * A message whose sending failed may have arrived all the same, and only its answer was lost. It
 * keeps its name, also through a reload: sent once more, it is the same message for the server.
 */
import type { Ref } from 'vue'
import { remember, remembered } from '@/app/remember'

interface Named {
  key: string
  text: string
}

export function useUnsent(place: Ref<string>) {
  const under = () => `unsent.${place.value}`

  function keep({ key, text }: Named): void {
    remember(under(), JSON.stringify({ key, text }))
  }

  /** The name it has if this very text was not sent before; it is taken by that. */
  function keyOf(text: string): string | null {
    const kept = remembered(under())
    if (kept === null) return null
    remember(under(), null)
    try {
      const last = JSON.parse(kept) as Partial<Named>
      return last.text === text && typeof last.key === 'string' ? last.key : null
    } catch {
      return null
    }
  }

  return { keep, keyOf }
}

/** Copies a text and says for a moment that it did. */
import { onScopeDispose, ref } from 'vue'
import { copyText } from '@/app/insecure'

const SHOWN_MS = 1500

/** `copied` is true for a moment after `copy` has worked; also on plain http. */
export function useCopy() {
  const copied = ref(false)
  let timer: number | undefined

  async function copy(text: string): Promise<void> {
    copied.value = await copyText(text)
    window.clearTimeout(timer)
    timer = window.setTimeout(() => (copied.value = false), SHOWN_MS)
  }

  onScopeDispose(() => window.clearTimeout(timer))
  return { copied, copy }
}

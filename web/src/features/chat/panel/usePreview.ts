/** The card beside a mark: it comes after a moment, stays while it is pointed at, and Esc ends it. */
import { onScopeDispose, shallowRef } from 'vue'
import type { Citation } from '@/api/run/events'

const OPEN_MS = 150
const CLOSE_MS = 200

export interface Preview {
  source: Citation
  beside: HTMLElement
}

export function usePreview() {
  const preview = shallowRef<Preview | null>(null)
  let timer: number | undefined

  function later(ms: number, what: Preview | null): void {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => (preview.value = what), ms)
  }

  /** Show a source beside its mark, or (null) take the card away. */
  function show(source: Citation | null, beside: HTMLElement | null): void {
    if (source === null || beside === null) later(CLOSE_MS, null)
    else later(OPEN_MS, { source, beside })
  }

  const stay = (): void => window.clearTimeout(timer)
  const close = (): void => later(0, null)
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close()
  }
  addEventListener('keydown', onKey)
  addEventListener('scroll', close, { capture: true, passive: true })
  onScopeDispose(() => {
    stay()
    removeEventListener('keydown', onKey)
    removeEventListener('scroll', close, { capture: true })
  })
  return { preview, show, stay, close }
}

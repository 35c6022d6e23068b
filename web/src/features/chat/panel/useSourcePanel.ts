/** Which source is open beside the conversation. Closing it gives the focus back. */
import { nextTick, shallowRef } from 'vue'
import type { Citation } from '@/api/run/events'

export interface Opened {
  source: Citation
  /** All sources of the same answer. */
  all: readonly Citation[]
}

export function useSourcePanel() {
  const opened = shallowRef<Opened | null>(null)
  let opener: HTMLElement | null = null

  /** Open a source; what was clicked stays where it was, though the text becomes narrower. */
  async function open(source: Citation, all: readonly Citation[]): Promise<void> {
    const active = document.activeElement
    if (opened.value === null) opener = active instanceof HTMLElement ? active : null
    const before = opener?.getBoundingClientRect().top
    opened.value = { source, all }
    await nextTick()
    if (opener === null || before === undefined) return
    const moved = opener.getBoundingClientRect().top - before
    opener.closest('[data-scroller]')?.scrollBy({ top: moved, behavior: 'instant' })
  }

  function close(giveFocusBack = true): void {
    opened.value = null
    if (giveFocusBack) opener?.focus()
    opener = null
  }

  return { opened, open, close }
}

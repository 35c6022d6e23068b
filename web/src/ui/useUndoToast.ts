import { useToast } from '@nuxt/ui/composables'
import { onScopeDispose } from 'vue'
import { useI18n } from 'vue-i18n'

const UNDO_MS = 8000

export interface Undoable {
  /** What has happened, as it looks to the person: “3 documents deleted”. */
  title: string
  /** Really do it: called when the time is over, or the page is left. */
  commit(): void | Promise<void>
  /** Put it back on the screen. */
  undo(): void
}

/** “Deleted. Undo”: what is done at once on the screen is done for good eight seconds later. */
export function useUndoToast() {
  const toast = useToast()
  const { t } = useI18n()
  const waiting = new Map<string, () => void>()

  function offerUndo({ title, commit, undo }: Undoable): void {
    const id = `undo-${crypto.getRandomValues(new Uint32Array(1))[0]}`
    const settle = (deed: () => void | Promise<void>) => () => {
      if (!waiting.delete(id)) return
      clearTimeout(timer)
      toast.remove(id)
      void deed()
    }
    const doIt = settle(commit)
    const timer = setTimeout(doIt, UNDO_MS)
    waiting.set(id, doIt)
    const actions = [{ label: t('app.undo'), onClick: settle(undo) }]
    toast.add({ id, title, duration: UNDO_MS, color: 'neutral', actions })
  }

  const commitAll = () => [...waiting.values()].forEach((doIt) => doIt())
  addEventListener('pagehide', commitAll)
  onScopeDispose(() => {
    removeEventListener('pagehide', commitAll)
    commitAll()
  })
  return { offerUndo }
}

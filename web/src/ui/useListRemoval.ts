/** Things of a list that are deleted: gone at once, and for good when they can be had back no more. */
import { useToast } from '@nuxt/ui/composables'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { RouteLocationRaw } from 'vue-router'
import { asProblem } from '@/api/problem'
import { useUndoToast } from './useUndoToast'

export interface Removable {
  id: string
  name: string
}

interface Ways {
  /** What is said of it: “Clerk deleted”. */
  said(name: string): string
  /** Delete it for good. Throws a `Problem`. */
  commit(id: string): Promise<unknown>
}

/** The way to the list, which then deletes this thing where that can be undone. */
export function toBeRemoved(list: string, { id, name }: Removable): RouteLocationRaw {
  return { path: list, state: { remove: { id, name } } }
}

/** Things that are `gone` are not to be shown. */
export function useListRemoval({ said, commit }: Ways) {
  const { t } = useI18n()
  const toast = useToast()
  const { offerUndo } = useUndoToast()
  const gone = ref<ReadonlySet<string>>(new Set())

  function hide(id: string, hidden: boolean): void {
    const rest = [...gone.value].filter((one) => one !== id)
    gone.value = new Set(hidden ? [...rest, id] : rest)
  }

  function remove({ id, name }: Removable): void {
    hide(id, true)
    offerUndo({
      title: said(name),
      undo: () => hide(id, false),
      commit: async () => {
        try {
          await commit(id)
        } catch (error) {
          hide(id, false)
          const { offline, message } = asProblem(error)
          toast.add({ title: offline ? t('app.error.offline') : message, color: 'error' })
        }
      },
    })
  }

  const state = history.state as { remove?: Removable } | null
  if (state?.remove) {
    history.replaceState({ ...state, remove: undefined }, '')
    remove(state.remove)
  }
  return { gone, remove }
}

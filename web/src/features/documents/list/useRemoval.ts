/** Documents that are deleted are gone at once, and for good when they can be had back no more. */
import { useToast } from '@nuxt/ui/composables'
import { useI18n } from 'vue-i18n'
import { asProblem } from '@/api/problem'
import { useUndoToast } from '@/ui/useUndoToast'
import { type Document, useDocuments } from '../documents'

/** `onDone` is called when they are gone for good. */
export function useRemoval(onDone: () => void) {
  const { t } = useI18n()
  const toast = useToast()
  const documents = useDocuments()
  const { offerUndo } = useUndoToast()

  function remove(chosen: readonly Document[]): void {
    const [first] = chosen
    if (first === undefined) return
    const ids = chosen.map(({ id }) => id)
    const name = first.name
    documents.hide(ids, true)
    offerUndo({
      title: t('documents.deleted', { n: ids.length, name }, ids.length),
      commit: () => removeForGood(ids),
      undo: () => documents.hide(ids, false),
    })
  }

  async function removeForGood(ids: readonly string[]): Promise<void> {
    const kept: unknown[] = []
    for (const id of ids) await documents.remove(id).catch((error: unknown) => kept.push(error))
    documents.hide(ids, false)
    onDone()
    if (kept.length === 0) return
    const why = asProblem(kept[0])
    const description = why.offline ? t('app.error.offline') : why.message
    toast.add({ title: t('documents.notDeleted', { n: kept.length }), description, color: 'error' })
  }

  return { remove }
}

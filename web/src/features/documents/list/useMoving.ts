/** Documents are put into a collection, or taken out of all. */
import { useToast } from '@nuxt/ui/composables'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { asProblem } from '@/api/problem'
import { type Document, useDocuments } from '../documents'

/** `onDone` is called when all have moved that could. */
export function useMoving(onDone: () => void) {
  const { t } = useI18n()
  const toast = useToast()
  const documents = useDocuments()
  const moving = ref(false)

  async function move(chosen: readonly Document[], to: string | null, place = ''): Promise<void> {
    moving.value = true
    const refused: unknown[] = []
    for (const { id } of chosen) {
      await documents
        .change(id, { collection_id: to })
        .catch((error: unknown) => refused.push(error))
    }
    moving.value = false
    onDone()
    const moved = chosen.length - refused.length
    if (moved > 0) {
      const title = to === null ? 'documents.movedOut' : 'documents.moved'
      toast.add({ title: t(title, { n: moved, place }, moved), color: 'success' })
    }
    if (refused.length > 0) tellRefused(refused)
  }

  function tellRefused(refused: readonly unknown[]): void {
    const why = asProblem(refused[0])
    const description = why.offline ? t('app.error.offline') : why.message
    toast.add({
      title: t('documents.notMoved', { n: refused.length }),
      description,
      color: 'error',
    })
  }

  return { move, moving }
}

/** What is done with documents from the list; what fails is told, and can be tried again. */
import { ref, shallowRef } from 'vue'
import { download } from '@/api/download'
import { useAskAbout } from '../askAbout'
import type { useCollections } from '../collections/useCollections'
import { type Document, useDocuments } from '../documents'
import type { Deeds } from './useDocumentMenu'
import { useMoving } from './useMoving'
import { useNaming } from './useNaming'
import { useRemoval } from './useRemoval'

export interface Failed {
  error: unknown
  again(): void
}

/** `onMoved` is called when documents have moved. */
export function useListDeeds(collections: ReturnType<typeof useCollections>, onMoved: () => void) {
  const documents = useDocuments()
  const askAbout = useAskAbout()
  const { remove } = useRemoval(() => void collections.refresh())
  const { move, moving } = useMoving(() => {
    onMoved()
    void collections.refresh()
  })
  const naming = useNaming(collections)
  const failed = shallowRef<Failed | null>(null)
  const retrying = ref<string | null>(null)

  async function attempt(deed: () => Promise<unknown>): Promise<void> {
    failed.value = null
    try {
      await deed()
    } catch (error) {
      failed.value = { error, again: () => void attempt(deed) }
    }
  }

  async function retry({ id }: Document): Promise<void> {
    retrying.value = id
    await attempt(() => documents.retry(id))
    retrying.value = null
  }

  const nameOf = (id: string | null) =>
    collections.collections.value.find((one) => one.id === id)?.name ?? ''
  const deeds: Deeds = {
    ask: (document) => askAbout('documents', [document]),
    rename: (document) => naming.begin({ what: 'document', document }),
    move: (chosen, to) => void move(chosen, to, nameOf(to)),
    moveToNew: (chosen) =>
      naming.begin({ what: 'new', then: (made) => void move(chosen, made.id, made.name) }),
    download: ({ id, name }) => void attempt(() => download(`/api/v1/documents/${id}/file`, name)),
    remove,
  }
  return { deeds, naming, moving, failed, attempt, retry, retrying, askAbout }
}

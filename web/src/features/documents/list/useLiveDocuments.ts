/** Documents that are worked on are followed, so that the list shows how far they are. */
import { onScopeDispose, ref, watch } from 'vue'
import { type Document, useDocuments } from '../documents'
import { followDocument } from '../followDocument'
import { isUnderWay } from '../progress'

/** A browser keeps six connections to a server; others than these need some, too. */
const AT_ONCE = 3

/** `onSettled` is called with each document that is ready or has failed. */
export function useLiveDocuments(onSettled: (document: Document) => void) {
  const documents = useDocuments()
  const followed = new Map<string, AbortController>()
  const lost = ref(false)

  async function follow(id: string): Promise<void> {
    const controller = new AbortController()
    followed.set(id, controller)
    await followDocument(id, {
      signal: controller.signal,
      onChange(now) {
        documents.put(now)
        if (!isUnderWay(now)) onSettled(now)
      },
      onGone: () => documents.drop(id),
      onLost: (now) => (lost.value = now),
    })
    followed.delete(id)
    lost.value &&= followed.size > 0
    if (!controller.signal.aborted) followMore()
  }

  function followMore(): void {
    const wanted = inTurn(documents.shown)
    for (const [id, controller] of followed) {
      if (!wanted.includes(id)) controller.abort()
    }
    for (const id of wanted) {
      if (followed.size >= AT_ONCE) return
      if (!followed.has(id)) void follow(id)
    }
  }

  watch(() => documents.shown, followMore, { immediate: true })
  onScopeDispose(() => followed.forEach((controller) => controller.abort()))
  return { lost }
}

/** Those that are worked on, in the order in which they are: oldest first, to be read before all. */
export function inTurn(documents: readonly Document[]): string[] {
  const underWay = documents.filter(isUnderWay).sort((a, b) => (a.id < b.id ? -1 : 1))
  const readable = ({ status }: Document) => status === 'searchable'
  const order = [...underWay.filter((one) => !readable(one)), ...underWay.filter(readable)]
  return order.map(({ id }) => id)
}

/** What is being given a name: a document, a collection, or a collection that is to be made. */
import { computed, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Collection, useCollections } from '../collections/useCollections'
import { type Document, useDocuments } from '../documents'

type Subject =
  | { what: 'document'; document: Document }
  | { what: 'collection'; collection: Collection }
  | { what: 'new'; then: (made: Collection) => void }

export function useNaming(collections: ReturnType<typeof useCollections>) {
  const { t } = useI18n()
  const documents = useDocuments()
  const subject = shallowRef<Subject | null>(null)
  const open = ref(false)

  function begin(it: Subject): void {
    subject.value = it
    open.value = true
  }

  /** What the dialog asks; it stays while the dialog closes. */
  const dialog = computed(() => {
    const it = subject.value
    if (it === null) return null
    const action = t(it.what === 'new' ? 'documents.create' : 'app.save')
    const title = t(`documents.naming.${it.what}`)
    const hint = t(`documents.naming.${it.what}Hint`)
    return { title, hint, action, now: nameOf(it), save: (name: string) => save(it, name) }
  })

  async function save(it: Subject, name: string): Promise<void> {
    if (it.what === 'document') await documents.change(it.document.id, { name })
    else if (it.what === 'collection') await collections.rename(it.collection.id, name)
    else it.then(await collections.create(name))
  }

  return { begin, dialog, open }
}

function nameOf(it: Subject): string {
  if (it.what === 'document') return it.document.name
  return it.what === 'collection' ? it.collection.name : ''
}

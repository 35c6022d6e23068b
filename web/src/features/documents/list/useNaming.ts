/** What is being given a name: a document, a collection, or a collection that is to be made. */
import { computed, shallowRef } from 'vue'
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

  const dialog = computed(() => {
    const it = subject.value
    if (it === null) return null
    const action = t(it.what === 'new' ? 'documents.create' : 'app.save')
    const title = t(`documents.naming.${it.what}`)
    const hint = t(`documents.naming.${it.what}Hint`)
    return { title, hint, action, now: nameOf(it), save: (name: string) => save(it, name) }
  })
  const open = computed({
    get: () => subject.value !== null,
    set: (wanted) => {
      if (!wanted) subject.value = null
    },
  })

  async function save(it: Subject, name: string): Promise<void> {
    if (it.what === 'document') await documents.change(it.document.id, { name })
    else if (it.what === 'collection') await collections.rename(it.collection.id, name)
    else it.then(await collections.create(name))
  }

  return { subject, dialog, open }
}

function nameOf(it: Subject): string {
  if (it.what === 'document') return it.document.name
  return it.what === 'collection' ? it.collection.name : ''
}

/** What can be done with a document, as a menu. */
import type { DropdownMenuItem } from '@nuxt/ui'
import { useI18n } from 'vue-i18n'
import type { Collection } from '../collections/useCollections'
import type { Document } from '../documents'
import { canBeAsked, isUnderWay } from '../progress'

export interface Deeds {
  ask(document: Document): void
  rename(document: Document): void
  /** Null is outside of all collections. */
  move(documents: readonly Document[], collectionId: string | null): void
  moveToNew(documents: readonly Document[]): void
  download(document: Document): void
  remove(documents: readonly Document[]): void
}

export function useDocumentMenu(deeds: Deeds) {
  const { t } = useI18n()

  /** Where these can be moved: to every collection in which they are not all already. */
  function placesFor(
    documents: readonly Document[],
    collections: readonly Collection[],
  ): DropdownMenuItem[][] {
    const elsewhere = (id: string | null) => documents.some((one) => one.collection_id !== id)
    const places = collections
      .filter(({ id }) => elsewhere(id))
      .map(({ id, name }) => ({
        label: name,
        icon: 'i-lucide-folder',
        onSelect: () => deeds.move(documents, id),
      }))
    const outside = {
      label: t('documents.moveOut'),
      icon: 'i-lucide-folder-minus',
      onSelect: () => deeds.move(documents, null),
    }
    const made = {
      label: t('documents.newCollection'),
      icon: 'i-lucide-folder-plus',
      onSelect: () => deeds.moveToNew(documents),
    }
    return [places, elsewhere(null) ? [made, outside] : [made]].filter((group) => group.length > 0)
  }

  function menuOf(document: Document, collections: readonly Collection[]): DropdownMenuItem[][] {
    const ask = {
      label: t('documents.ask'),
      icon: 'i-lucide-message-square',
      disabled: !canBeAsked(document),
      onSelect: () => deeds.ask(document),
    }
    return [
      [
        ask,
        {
          label: t('documents.rename'),
          icon: 'i-lucide-pencil',
          onSelect: () => deeds.rename(document),
        },
        {
          label: t('documents.moveTo'),
          icon: 'i-lucide-folder-input',
          children: placesFor([document], collections),
        },
        {
          label: t('documents.download'),
          icon: 'i-lucide-download',
          onSelect: () => deeds.download(document),
        },
      ],
      [
        {
          label: t(isUnderWay(document) ? 'documents.cancel' : 'documents.delete'),
          icon: 'i-lucide-trash-2',
          color: 'error' as const,
          onSelect: () => deeds.remove([document]),
        },
      ],
    ]
  }

  return { menuOf, placesFor }
}

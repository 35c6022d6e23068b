/** Files are chosen or dropped, and those that came are told of. */
import { useToast } from '@nuxt/ui/composables'
import { type Ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { ACCEPTED } from '../kinds'
import { useUploads } from '../upload/uploads'
import { useUploadLimit } from '../useUploadLimit'

/** `onArrived` is called with each file that has become a document. */
export function useUploading(collectionId: Readonly<Ref<string | null>>, onArrived: () => void) {
  const { t } = useI18n()
  const toast = useToast()
  const uploads = useUploads()
  const { most } = useUploadLimit()

  const add = (files: Iterable<File>) => uploads.add(files, collectionId.value, most.value ?? null)

  function choose(): void {
    const field = document.createElement('input')
    Object.assign(field, { type: 'file', multiple: true, accept: ACCEPTED })
    field.addEventListener('change', () => add(field.files ?? []))
    field.click()
  }

  watch(
    () => uploads.arrived,
    (came) => {
      if (came === null) return
      onArrived()
      if (!came.known) return
      toast.add({ title: t('documents.known', { name: came.document.name }), color: 'neutral' })
    },
  )
  return { most, add, choose }
}

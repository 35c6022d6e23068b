/** Files that go with the next message: each is a document that the answer looks into. */
import { computed, onScopeDispose, type Ref, shallowRef, watch } from 'vue'
import { asProblem } from '@/api/problem'
import { newId } from '@/app/insecure'
import { remember, remembered } from '@/app/remember'
import type { Named } from '../scope'
import { type Document, readAgain, untilAsked, upload } from './upload'

export interface Attachment {
  key: string
  name: string
  state: 'uploading' | 'reading' | 'ready' | 'failed'
  /** From 0 to 1 while it is read, if that is known. */
  progress: number | null
  documentId: string | null
  problem: string | null
  /** To try it again with. */
  file: File | null
  /** What was pasted, so that it can be put back as text. */
  pasted: string | null
}

/** Longer texts than this are attached when they are pasted. */
export const LONG_PASTE = 4000

/** Those that have been uploaded are kept under the name of `place`, like the draft. */
export function useAttachments(place: Ref<string>) {
  const list = shallowRef<readonly Attachment[]>([])
  const under = new Map<string, AbortController>()
  const busy = computed(() => list.value.some(({ state }) => isUnderWay(state)))
  const failed = computed(() => list.value.some(({ state }) => state === 'failed'))

  function add(files: Iterable<File>, pasted: string | null = null): void {
    for (const file of files) {
      const attachment: Attachment = { ...EMPTY, key: newId(), name: file.name, file, pasted }
      list.value = [...list.value, attachment]
      void take(attachment)
    }
  }

  /** Upload a file, if it has not been yet, and wait until it can be asked. */
  async function take({ key, file, documentId }: Attachment): Promise<void> {
    const controller = new AbortController()
    const { signal } = controller
    under.set(key, controller)
    change(key, { state: documentId ? 'reading' : 'uploading', problem: null, progress: null })
    try {
      const id = documentId ?? (file && (await upload(file, signal)).id)
      if (id === null) return
      change(key, { state: 'reading', documentId: id })
      await untilAsked(id, (document) => change(key, readSoFar(document)), signal)
      change(key, { state: 'ready', progress: null })
    } catch (error) {
      if (!signal.aborted) change(key, { state: 'failed', problem: asProblem(error).message })
    } finally {
      under.delete(key)
    }
  }

  /** Try again what has failed: to read it, or else to upload it. */
  async function retry(attachment: Attachment): Promise<void> {
    if (attachment.documentId !== null) await readAgain(attachment.documentId)
    await take(attachment)
  }

  function change(key: string, what: Partial<Attachment>): void {
    list.value = list.value.map((one) => (one.key === key ? { ...one, ...what } : one))
  }

  function remove(key: string): void {
    under.get(key)?.abort()
    list.value = list.value.filter((one) => one.key !== key)
  }

  /** Take those that are ready away with a message. */
  function takeReady(): Named[] {
    const ready = list.value.filter(({ state }) => state === 'ready')
    list.value = list.value.filter(({ state }) => state !== 'ready')
    return ready.map(({ documentId, name }) => ({ id: documentId ?? '', name }))
  }

  /** Put documents that are there already with the message. */
  function put(documents: readonly Named[]): void {
    const known = new Set(list.value.map(({ documentId }) => documentId))
    const added = documents.filter(({ id }) => !known.has(id)).map(asAttachment)
    list.value = [...list.value, ...added]
  }

  /** Those that were kept may still be being read. */
  function takeUp(kept: readonly Named[]): void {
    const again = kept.map((one) => ({ ...asAttachment(one), state: 'reading' as const }))
    list.value = [...list.value, ...again]
    again.forEach((one) => void take(one))
  }

  const name = () => `attached.${place.value}`
  let next: string | null = null

  /** What is here stays when the place becomes this one. */
  function carryTo(newPlace: string): void {
    remember(name(), null)
    next = newPlace
  }

  watch(
    place,
    (now) => {
      const kept = readNamed(remembered(name()))
      if (next !== now) list.value = []
      next = null
      takeUp(kept)
    },
    { immediate: true, flush: 'sync' },
  )
  watch(
    list,
    (now) => {
      const documents = now.filter(({ state, documentId }) => state !== 'failed' && documentId)
      const kept = documents.map(({ documentId, name }) => ({ id: documentId, name }))
      remember(name(), kept.length > 0 ? JSON.stringify(kept) : null)
    },
    { flush: 'sync' },
  )
  onScopeDispose(() => under.forEach((controller) => controller.abort()))
  return { list, busy, failed, add, retry, remove, takeReady, put, carryTo }
}

export type Attachments = ReturnType<typeof useAttachments>

const EMPTY = {
  state: 'uploading',
  progress: null,
  documentId: null,
  problem: null,
  file: null,
  pasted: null,
} as const

function readSoFar({ name, progress: { done, total } }: Document): Partial<Attachment> {
  return { name, progress: total ? done / total : null }
}

function asAttachment({ id, name }: Named): Attachment {
  return { ...EMPTY, key: newId(), name, state: 'ready', documentId: id }
}

function isUnderWay(state: Attachment['state']): boolean {
  return state === 'uploading' || state === 'reading'
}

function readNamed(kept: string | null): Named[] {
  try {
    return JSON.parse(kept ?? '[]') as Named[]
  } catch {
    return []
  }
}

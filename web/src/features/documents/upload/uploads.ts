/** Files on their way to the server, two at a time; they go on while one looks at other pages. */
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { asProblem, Problem } from '@/api/problem'
import { newId } from '@/app/insecure'
import { useSession } from '@/app/session'
import { type Document, useDocuments } from '../documents'
import { sendFile } from './sendFile'

const AT_ONCE = 2
export const TOO_LARGE = 'file_too_large'

export interface Upload {
  key: string
  file: File
  collectionId: string | null
  state: 'waiting' | 'sending' | 'failed'
  /** Bytes that have gone. */
  sent: number
  problem: Problem | null
}

export const useUploads = defineStore('uploads', () => {
  const list = shallowRef<readonly Upload[]>([])
  /** The last document that came of an upload, and whether it was there before. */
  const arrived = shallowRef<{ document: Document; known: boolean } | null>(null)
  const underWay = new Map<string, AbortController>()
  const busy = computed(() => list.value.some(({ state }) => state !== 'failed'))

  /** Upload these into a collection, or outside of all. Over `most` bytes they are refused here. */
  function add(files: Iterable<File>, collectionId: string | null, most: number | null): void {
    const added = [...files].map((file): Upload => {
      const one = { key: newId(), file, collectionId, sent: 0 }
      if (most === null || file.size <= most) return { ...one, state: 'waiting', problem: null }
      return { ...one, state: 'failed', problem: tooLarge(most) }
    })
    list.value = [...list.value, ...added]
    sendMore()
  }

  function sendMore(): void {
    for (const one of list.value) {
      if (underWay.size >= AT_ONCE) return
      if (one.state === 'waiting') void send(one)
    }
  }

  async function send({ key, file, collectionId }: Upload): Promise<void> {
    const controller = new AbortController()
    const { signal } = controller
    underWay.set(key, controller)
    change(key, { state: 'sending' })
    try {
      const onSent = (sent: number) => change(key, { sent: Math.min(sent, file.size) })
      took(await sendFile({ file, collectionId, signal, onSent }))
      forget(key)
    } catch (error) {
      if (!signal.aborted) change(key, { state: 'failed', problem: asProblem(error) })
    } finally {
      underWay.delete(key)
      sendMore()
    }
  }

  function took(document: Document): void {
    const documents = useDocuments()
    const known = documents.all.some(({ id }) => id === document.id)
    documents.put(document)
    arrived.value = { document, known }
  }

  function change(key: string, what: Partial<Upload>): void {
    list.value = list.value.map((one) => (one.key === key ? { ...one, ...what } : one))
  }

  function forget(key: string): void {
    list.value = list.value.filter((one) => one.key !== key)
  }

  /** Break one off, or speak of one that failed no more. */
  function cancel(key: string): void {
    underWay.get(key)?.abort()
    forget(key)
  }

  function retry(key: string): void {
    change(key, { state: 'waiting', sent: 0, problem: null })
    sendMore()
  }

  // Nobody sees what somebody else has uploaded on this browser.
  const session = useSession()
  watch(
    () => session.me?.id,
    () => list.value.forEach(({ key }) => cancel(key)),
  )

  // A page that is closed takes its uploads with it: the browser asks first.
  const ask = (event: BeforeUnloadEvent) => event.preventDefault()
  watch(busy, (is) => {
    if (is) addEventListener('beforeunload', ask)
    else removeEventListener('beforeunload', ask)
  })

  return { list, arrived, busy, add, cancel, retry }
})

/** As the server would tell it; the sentence is put in where it is shown. */
const tooLarge = (most: number) => new Problem(413, TOO_LARGE, '', { max_bytes: most })

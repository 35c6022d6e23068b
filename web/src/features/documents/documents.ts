/**
 * One's documents, newest first, as far as they were asked for: of one collection or of all, and
 * those that are looked for. Some that do not fit may be among them, for they change.
 */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { api, dataOf, type Shape } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import { type Filter, isOpen } from './filter'

export type Document = Shape<'DocumentView'>

const AT_ONCE = 100
const ONE = '/api/v1/documents/{document_id}'

export const useDocuments = defineStore('documents', () => {
  const all = shallowRef<readonly Document[]>([])
  const gone = shallowRef<ReadonlySet<string>>(new Set())
  const collectionId = ref<string | null>(null)
  const wanted = shallowRef<Filter>({ words: '', state: 'all' })
  /** Until the server has said what fits that is not here yet. */
  const finding = ref(false)
  const next = ref<string | null>(null)
  const state = ref<'loading' | 'ready' | 'broken'>('loading')
  const problem = shallowRef<Problem | null>(null)
  /** Chosen on a page that is left by it: deleted where it can be undone, on the list. */
  const toRemove = shallowRef<readonly Document[]>([])
  /** Without those that are being deleted. */
  const shown = computed(() => all.value.filter(({ id }) => !gone.value.has(id)))
  /** Answers to what was asked before this are of no use any more. */
  let asked = 0

  async function page(after?: string): Promise<Shape<'ListOf_DocumentView_'>> {
    const { words, state: far } = wanted.value
    const query = {
      limit: AT_ONCE,
      q: words.trim(),
      ...(far === 'all' ? {} : { state: far }),
      ...(after === undefined ? {} : { after }),
      ...(collectionId.value === null ? {} : { collection_id: collectionId.value }),
    }
    return dataOf(await api.GET('/api/v1/documents', { params: { query } }))
  }

  /** Show those of a collection, or all, that fit. Throws nothing: `problem` says it. */
  async function open(collection: string | null, filter: Filter): Promise<void> {
    collectionId.value = collection
    wanted.value = filter
    all.value = []
    next.value = null
    state.value = 'loading'
    await refresh()
  }

  /** Look for others there. Throws nothing: `problem` says it. */
  async function find(filter: Filter): Promise<void> {
    wanted.value = filter
    finding.value = !isOpen(filter)
    await refresh('anew')
  }

  /** Look at the newest again. Throws nothing: `problem` says it. */
  async function refresh(how?: 'anew'): Promise<void> {
    const mine = ++asked
    try {
      const { items, next: following } = await page()
      if (mine !== asked) return
      const last = items.at(-1)?.id ?? ''
      const older = following && how !== 'anew' ? all.value.filter(({ id }) => id < last) : []
      if (older.length === 0) next.value = following ?? null
      all.value = [...items, ...older]
      state.value = 'ready'
      problem.value = null
    } catch (error) {
      if (mine !== asked) return
      problem.value = asProblem(error)
      if (state.value === 'loading') state.value = 'broken'
    } finally {
      if (mine === asked) finding.value = false
    }
  }

  /** Look at older ones, if there are any. Throws a `Problem`. */
  async function more(): Promise<void> {
    if (next.value === null) return
    const mine = asked
    const { items, next: following } = await page(next.value)
    if (mine !== asked) return
    all.value = [...all.value, ...items]
    next.value = following ?? null
  }

  /** A document as it is now: it is put where it belongs, if it belongs here. */
  function put(one: Document): void {
    const others = all.value.filter(({ id }) => id !== one.id)
    const belongs = collectionId.value === null || one.collection_id === collectionId.value
    all.value = belongs ? [...others, one].sort((a, b) => (a.id < b.id ? 1 : -1)) : others
  }

  /** It is there no more. */
  function drop(id: string): void {
    all.value = all.value.filter((one) => one.id !== id)
  }

  /** Show some no more, or again. */
  function hide(ids: readonly string[], hidden: boolean): void {
    const now = new Set(gone.value)
    for (const id of ids) {
      if (hidden) now.add(id)
      else now.delete(id)
    }
    gone.value = now
  }

  /** Give one another name, or move it; null is outside of all collections. Throws a `Problem`. */
  async function change(id: string, what: Shape<'DocumentChange'>): Promise<Document> {
    const params = { path: { document_id: id } }
    const changed = dataOf(await api.PATCH(ONE, { params, body: what }))
    put(changed)
    return changed
  }

  /** Delete one for good. Throws a `Problem`, but not when it is gone already. */
  async function remove(id: string): Promise<void> {
    try {
      await api.DELETE(ONE, { params: { path: { document_id: id } } })
    } catch (error) {
      if (asProblem(error).status !== 404) throw error
    }
    drop(id)
  }

  /** Try one again that failed. Throws a `Problem`. */
  async function retry(id: string): Promise<Document> {
    const params = { path: { document_id: id } }
    const again = dataOf(await api.POST('/api/v1/documents/{document_id}/retry', { params }))
    put(again)
    return again
  }

  return {
    all, shown, next, finding, state, problem, collectionId, toRemove,
    open, find, refresh, more, put, drop, hide, change, remove, retry,
  } // prettier-ignore
})

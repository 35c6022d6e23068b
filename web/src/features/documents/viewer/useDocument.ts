/** One document, followed while it is worked on. */
import { onScopeDispose, type Ref, ref, shallowRef, watch } from 'vue'
import { api, dataOf } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import type { Document } from '../documents'
import { followDocument } from '../followDocument'
import { isUnderWay } from '../progress'

export function useDocument(id: Readonly<Ref<string>>) {
  const document = shallowRef<Document | null>(null)
  const state = ref<'loading' | 'ready' | 'missing' | 'broken'>('loading')
  const problem = shallowRef<Problem | null>(null)
  const lost = ref(false)
  let following = new AbortController()

  async function load(): Promise<void> {
    const wanted = id.value
    const params = { path: { document_id: wanted } }
    try {
      const found = dataOf(await api.GET('/api/v1/documents/{document_id}', { params }))
      if (wanted === id.value) show(found)
    } catch (error) {
      if (wanted !== id.value) return
      problem.value = asProblem(error)
      const isMissing = problem.value.status === 404 || problem.value.status === 422
      state.value = isMissing ? 'missing' : 'broken'
    }
  }

  /** The document as it is now; while it is worked on, it is heard how it goes on. */
  function show(now: Document): void {
    document.value = now
    state.value = 'ready'
    if (!isUnderWay(now)) return
    following.abort()
    following = new AbortController()
    void followDocument(now.id, {
      signal: following.signal,
      onChange: (later) => (document.value = later),
      onGone: () => (state.value = 'missing'),
      onLost: (is) => (lost.value = is),
    })
  }

  watch(
    id,
    () => {
      following.abort()
      document.value = null
      state.value = 'loading'
      void load()
    },
    { immediate: true },
  )
  onScopeDispose(() => following.abort())
  return { document, state, problem, lost, load, show }
}

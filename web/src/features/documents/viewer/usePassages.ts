/** Passages of one document that answer a question or have some words. */
import { refDebounced } from '@vueuse/core'
import { type Ref, ref, shallowRef, watch } from 'vue'
import { api, dataOf, type Shape } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'

const MOST = 10

export function usePassages(documentId: Readonly<Ref<string>>) {
  const words = ref('')
  const calm = refDebounced(words, 300)
  const found = shallowRef<readonly Shape<'PassageView'>[] | null>(null)
  const searching = ref(false)
  const problem = shallowRef<Problem | null>(null)
  let asked = 0

  async function look(): Promise<void> {
    const mine = ++asked
    const query = calm.value.trim()
    problem.value = null
    if (query === '') return void (found.value = null)
    searching.value = true
    try {
      const body = { query, limit: MOST, document_ids: [documentId.value] }
      const { items } = dataOf(await api.POST('/api/v1/search', { body }))
      if (mine === asked) found.value = items
    } catch (error) {
      if (mine === asked) problem.value = asProblem(error)
    } finally {
      if (mine === asked) searching.value = false
    }
  }
  watch([calm, documentId], look)

  return { words, found, searching, problem, look }
}

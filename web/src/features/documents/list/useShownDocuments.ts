/** The rows of the list: what fits the filter, some at a time. */
import { refDebounced, useIntervalFn } from '@vueuse/core'
import { computed, ref, shallowRef, watch } from 'vue'
import { asProblem, type Problem } from '@/api/problem'
import { useDocuments } from '../documents'
import { isOpen, sift } from '../filter'
import type { useListFilter } from './useListFilter'

const AT_ONCE = 100

export function useShownDocuments({ words, state }: ReturnType<typeof useListFilter>) {
  const documents = useDocuments()
  const most = ref(AT_ONCE)
  const loadingMore = ref(false)
  const broken = shallowRef<Problem | null>(null)
  const filter = computed(() => ({ words: words.value, state: state.value }))
  const open = computed(() => isOpen(filter.value))
  const fitting = computed(() => sift(documents.shown, filter.value))
  const rows = computed(() => fitting.value.slice(0, most.value))
  const hasMore = computed(() => fitting.value.length > most.value || documents.next !== null)
  const problem = computed(() => broken.value ?? documents.problem)

  async function load(deed: () => Promise<void>): Promise<void> {
    loadingMore.value = true
    broken.value = null
    try {
      await deed()
    } catch (error) {
      broken.value = asProblem(error)
    } finally {
      loadingMore.value = false
    }
  }

  function showMore(): void {
    most.value += AT_ONCE
    if (fitting.value.length < most.value) void load(documents.more)
  }

  // Only what is shown is followed: what comes to be in the state that is asked for is looked for.
  useIntervalFn(() => {
    if (state.value !== 'all' && !document.hidden) void documents.refresh()
  }, 3000)
  // Those that are here are sifted at once; the server is asked for the others at a pause.
  watch(filter, () => (most.value = AT_ONCE))
  watch(refDebounced(filter, 250), (now) => void documents.find(now))

  return { rows, filter, open, hasMore, loadingMore, showMore, problem }
}

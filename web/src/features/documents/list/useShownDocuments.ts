/** The rows of the list: what fits the filter, some at a time. */
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
  const hasMore = computed(
    () => fitting.value.length > most.value || (open.value && documents.next !== null),
  )
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

  // The server does not look for names: the others are fetched when one looks for something.
  async function loadAll(): Promise<void> {
    while (documents.next !== null && !open.value) await documents.more()
  }
  watch(
    [open, () => documents.next],
    () => {
      if (!open.value && documents.next !== null && !loadingMore.value) void load(loadAll)
    },
    { immediate: true },
  )
  watch(filter, () => (most.value = AT_ONCE))

  return { rows, open, hasMore, loadingMore, showMore, problem }
}

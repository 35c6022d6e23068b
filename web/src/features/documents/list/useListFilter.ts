/** What the list shows, as it stands in the address: so that back, reload and a link keep it. */
import { refDebounced } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { readState, type State } from '../filter'

export function useListFilter() {
  const route = useRoute()
  const router = useRouter()
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')

  function set(name: string, value: string, how: 'push' | 'replace'): void {
    const query = { ...route.query, [name]: value || undefined }
    void router[how]({ query })
  }

  // What is typed is here at once, and in the address when the person pauses.
  const words = ref(text(route.query.q))
  watch(refDebounced(words, 250), (now) => set('q', now, 'replace'))
  const state = computed<State>({
    get: () => readState(route.query.state),
    set: (now) => set('state', now === 'all' ? '' : now, 'replace'),
  })
  const collectionId = computed<string | null>({
    get: () => text(route.query.collection) || null,
    set: (now) => set('collection', now ?? '', 'push'),
  })
  /** Leave nothing out, except other collections. */
  function clear(): void {
    words.value = ''
    state.value = 'all'
  }

  return { words, state, collectionId, clear }
}

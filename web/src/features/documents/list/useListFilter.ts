/** What the list shows, as it stands in the address: so that back, reload and a link keep it. */
import { computed } from 'vue'
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

  const words = computed({
    get: () => text(route.query.q),
    set: (now) => set('q', now, 'replace'),
  })
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
    void router.replace({ query: { ...route.query, q: undefined, state: undefined } })
  }

  return { words, state, collectionId, clear }
}

/** The entries that the address asks for, a page at a time; and all of them as a file. */
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api, dataOf } from '@/api/client'
import { download } from '@/api/download'
import { useAction } from '@/ui/useAction'
import { usePages } from '../usePages'
import { askedBy, parametersOf, queryOf, type Asked } from './log'

const AT_ONCE = 50

export function useLog() {
  const route = useRoute()
  const router = useRouter()
  const exporting = useAction()
  const asked = computed(() => askedBy(route.query))
  // By its text, so that the list is not read anew when the address says the same once more.
  const key = computed(() => JSON.stringify(asked.value))

  const pages = usePages(async (after) => {
    const query = { ...parametersOf(asked.value), after, limit: AT_ONCE }
    const page = dataOf(await api.GET('/api/v1/audit', { params: { query } }))
    if (typeof page === 'string') throw new Error('a table where a list was asked for')
    return page
  }, key)
  const ask = (change: Partial<Asked>) =>
    router.replace({ query: queryOf({ ...asked.value, ...change }) })
  const save = () =>
    exporting.run(() => {
      const query = new URLSearchParams({ ...parametersOf(asked.value), format: 'csv' })
      return download(`/api/v1/audit?${query}`, 'steward-audit.csv')
    })
  return { ...pages, asked, ask, save, saving: exporting.busy, saveProblem: exporting.sentence }
}

/** The runs on the page: as they are, and as they change. */
import { useDebounceFn } from '@vueuse/core'
import { ref, shallowRef, watch, type Ref } from 'vue'
import { api, dataOf } from '@/api/client'
import { onNews } from '@/app/news'
import { useAction } from '@/ui/useAction'
import { newestFirst, STATES_OF, type Run, type Shown } from './runs'

const AT_ONCE = 50
/** News that come within so short a time are looked after together. */
const TOGETHER_MS = 150

export function useRuns(shown: Readonly<Ref<Shown>>) {
  const list = shallowRef<readonly Run[] | null>(null)
  const next = ref<string | null>(null)
  const error = shallowRef<unknown>(null)
  const loading = ref(false)
  const older = useAction()

  async function page(after?: string): Promise<{ items: Run[]; next: string | null }> {
    const states = STATES_OF[shown.value]
    const pages = await Promise.all(
      (states.length === 0 ? [undefined] : states).map(async (status) => {
        const query = { limit: AT_ONCE, status, after }
        return dataOf(await api.GET('/api/v1/runs', { params: { query } }))
      }),
    )
    // Of several states there are few runs at a time; none of them has a second page.
    const following = pages.length === 1 ? (pages[0]?.next ?? null) : null
    return { items: newestFirst(...pages.map(({ items }) => items)), next: following }
  }

  async function refresh(): Promise<void> {
    const wanted = shown.value
    loading.value = true
    try {
      const { items, next: following } = await page()
      if (wanted !== shown.value) return
      const last = items.at(-1)?.id ?? ''
      const before = following === null ? [] : (list.value ?? []).filter(({ id }) => id < last)
      list.value = [...items, ...before]
      if (before.length === 0) next.value = following
      error.value = null
    } catch (wrong) {
      if (list.value === null) error.value = wrong
    } finally {
      loading.value = false
    }
  }

  const more = () =>
    older.run(async () => {
      const { items, next: following } = await page(next.value ?? undefined)
      list.value = newestFirst(list.value ?? [], items)
      next.value = following
    })

  const soon = useDebounceFn(refresh, TOGETHER_MS, { maxWait: 1000 })
  onNews((news) => {
    if (news.type === 'run' || news.type === 'look') void soon()
  })
  watch(
    shown,
    () => {
      list.value = null
      void refresh()
    },
    { immediate: true },
  )
  return { list, next, error, loading, problem: older.sentence, refresh, more }
}

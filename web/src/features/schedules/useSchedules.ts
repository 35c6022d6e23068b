/** The schedules on the page, as they are and as they change. */
import { useDebounceFn } from '@vueuse/core'
import { ref, shallowRef } from 'vue'
import { api, dataOf } from '@/api/client'
import { onNews } from '@/app/news'
import { useAction } from '@/ui/useAction'
import { changeSchedule, type Listed } from './schedules'

/** News that come within so short a time are looked after together. */
const TOGETHER_MS = 300

export function useSchedules() {
  const list = shallowRef<readonly Listed[] | null>(null)
  const error = shallowRef<unknown>(null)
  const loading = ref(false)
  const switching = useAction()
  let asked = 0

  async function refresh(): Promise<void> {
    const mine = ++asked
    loading.value = true
    try {
      const all = await fetchAll()
      if (mine !== asked) return
      list.value = all
      error.value = null
    } catch (wrong) {
      if (mine === asked && list.value === null) error.value = wrong
    } finally {
      if (mine === asked) loading.value = false
    }
  }

  /** Pause it, or take it up again; what is wrong with that is in `problem`. */
  async function setActive(schedule: Listed, active: boolean): Promise<void> {
    show({ ...schedule, active })
    const done = await switching.run(
      async () => void (await changeSchedule(schedule.id, { active })),
    )
    if (!done) show(schedule)
    await refresh()
  }
  function show(one: Listed): void {
    list.value = list.value?.map((there) => (there.id === one.id ? one : there)) ?? null
  }

  const soon = useDebounceFn(refresh, TOGETHER_MS, { maxWait: 2000 })
  onNews((news) => {
    if (news.type === 'run' || news.type === 'inbox' || news.type === 'look') void soon()
  })
  void refresh()
  return { list, error, loading, refresh, setActive, problem: switching.sentence }
}

async function fetchAll(): Promise<Listed[]> {
  const all: Listed[] = []
  for (let after: string | undefined; ;) {
    const query = { limit: 200, after }
    const page = dataOf(await api.GET('/api/v1/schedules', { params: { query } }))
    all.push(...page.items)
    if (!page.next) return all
    after = page.next
  }
}

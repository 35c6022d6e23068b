/** When a schedule came due, newest first. */
import { useDebounceFn } from '@vueuse/core'
import { type Ref, ref, shallowRef, watch } from 'vue'
import { api, dataOf } from '@/api/client'
import { onNews } from '@/app/news'
import { useAction } from '@/ui/useAction'
import type { Tick } from './schedules'

const AT_ONCE = 20
const TOGETHER_MS = 300

/** `onNew` is told that something may have happened. */
export function useTicks(id: Readonly<Ref<string>>, onNew: () => void) {
  const ticks = shallowRef<readonly Tick[] | null>(null)
  const next = ref<string | null>(null)
  const error = shallowRef<unknown>(null)
  const older = useAction()

  async function page(after?: string) {
    const params = { path: { schedule_id: id.value }, query: { limit: AT_ONCE, after } }
    return dataOf(await api.GET('/api/v1/schedules/{schedule_id}/ticks', { params }))
  }

  async function refresh(): Promise<void> {
    const wanted = id.value
    if (wanted === 'new') return
    try {
      const read = await page()
      if (wanted !== id.value) return
      const last = read.items.at(-1)?.due_at ?? ''
      const before =
        read.next === null ? [] : (ticks.value ?? []).filter((one) => one.due_at < last)
      ticks.value = [...read.items, ...before]
      if (before.length === 0) next.value = read.next ?? null
      error.value = null
    } catch (wrong) {
      if (wanted === id.value && ticks.value === null) error.value = wrong
    }
  }

  const more = () =>
    older.run(async () => {
      const read = await page(next.value ?? undefined)
      ticks.value = [...(ticks.value ?? []), ...read.items]
      next.value = read.next ?? null
    })

  const soon = useDebounceFn(
    () => {
      onNew()
      return refresh()
    },
    TOGETHER_MS,
    { maxWait: 2000 },
  )
  onNews((news) => {
    if (news.type === 'run' || news.type === 'inbox' || news.type === 'look') void soon()
  })
  watch(
    id,
    () => {
      ticks.value = next.value = null
      void refresh()
    },
    { immediate: true },
  )
  return { ticks, next, error, refresh, more, problem: older.sentence }
}

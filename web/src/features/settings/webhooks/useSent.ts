/** The log of a webhook, which is looked at again while something of it is on its way. */
import { useIntervalFn } from '@vueuse/core'
import { ref, shallowRef } from 'vue'
import { api, dataOf } from '@/api/client'
import { useAction } from '@/ui/useAction'
import { isMoving, type Sent } from './sent'

const AT_ONCE = 25
const LOOK_MS = 2000

export function useSent(webhookId: string) {
  const list = shallowRef<readonly Sent[] | null>(null)
  const next = ref<string | null>(null)
  const error = shallowRef<unknown>(null)
  const loading = ref(false)
  const older = useAction()

  async function page(after?: string) {
    const params = { path: { webhook_id: webhookId }, query: { limit: AT_ONCE, after } }
    return dataOf(await api.GET('/api/v1/webhooks/{webhook_id}/deliveries', { params }))
  }

  async function refresh(): Promise<void> {
    loading.value = true
    try {
      const { items, next: following } = await page()
      const last = items.at(-1)?.id ?? ''
      const before = following === null ? [] : (list.value ?? []).filter(({ id }) => id < last)
      list.value = [...items, ...before]
      if (before.length === 0) next.value = following ?? null
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
      list.value = [...(list.value ?? []), ...items]
      next.value = following ?? null
    })

  useIntervalFn(() => {
    if (!loading.value && list.value?.some((one) => isMoving(one, Date.now()))) void refresh()
  }, LOOK_MS)
  void refresh()
  return { list, next, error, loading, problem: older.sentence, refresh, more }
}

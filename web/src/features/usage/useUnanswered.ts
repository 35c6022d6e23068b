/** The questions that the documents did not answer, newest first. */
import { ref, shallowRef } from 'vue'
import { api, dataOf, type Shape } from '@/api/client'
import { useAction } from '@/ui/useAction'

const AT_ONCE = 50

export function useUnanswered() {
  const list = shallowRef<readonly Shape<'RunView'>[] | null>(null)
  const next = ref<string | null>(null)
  const error = shallowRef<unknown>(null)
  const loading = ref(false)
  const older = useAction()

  async function page(after?: string) {
    const query = { found: false, status: 'completed', limit: AT_ONCE, after }
    return dataOf(await api.GET('/api/v1/runs', { params: { query } }))
  }

  async function refresh(): Promise<void> {
    loading.value = true
    try {
      const { items, next: following } = await page()
      list.value = items
      next.value = following ?? null
      error.value = null
    } catch (wrong) {
      error.value = wrong
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

  void refresh()
  return { list, next, error, loading, problem: older.sentence, refresh, more }
}

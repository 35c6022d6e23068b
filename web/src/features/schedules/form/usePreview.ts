/** When a cron line would strike next, while it is chosen. */
import { useDebounceFn } from '@vueuse/core'
import { ref, shallowRef, watch } from 'vue'
import { api, dataOf } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'

const PAUSE_MS = 300

/** `asked` gives the line and its zone; null where there is none to be asked about. */
export function usePreview(asked: () => { cron: string; time_zone: string } | null) {
  const times = ref<readonly string[]>([])
  const problem = shallowRef<Problem | null>(null)
  let last = 0

  const look = useDebounceFn(async () => {
    const mine = ++last
    const body = asked()
    if (body === null || body.cron === '') {
      times.value = []
      problem.value = null
      return
    }
    try {
      const { next_times } = dataOf(await api.POST('/api/v1/schedules/preview', { body }))
      if (mine !== last) return
      times.value = next_times
      problem.value = null
    } catch (error) {
      if (mine !== last) return
      times.value = []
      problem.value = asProblem(error)
    }
  }, PAUSE_MS)

  watch(() => JSON.stringify(asked()), look, { immediate: true })
  return { times, problem }
}

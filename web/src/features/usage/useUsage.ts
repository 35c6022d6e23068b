/** What was used in a range of days, looked up again when something has run. */
import { useQuery } from '@pinia/colada'
import { useDebounceFn } from '@vueuse/core'
import type { Ref } from 'vue'
import { api, dataOf } from '@/api/client'
import { onNews } from '@/app/news'
import { useQuota } from './quota'
import { daysOf, type Range } from './usage'

const TOGETHER_MS = 500

export function useUsage(range: Readonly<Ref<Range>>) {
  const quota = useQuota()
  const books = useQuery({
    key: () => ['usage', range.value],
    query: async () => {
      const query = daysOf(range.value, new Date())
      const [usage, costliest] = await Promise.all([
        api.GET('/api/v1/usage', { params: { query } }),
        api.GET('/api/v1/usage/costliest', { params: { query } }),
      ])
      quota.limits = dataOf(usage).limits
      return { usage: dataOf(usage), costliest: dataOf(costliest) }
    },
    // What was seen last stays until the other range is there.
    placeholderData: (before) => before,
  })
  const soon = useDebounceFn(() => books.refetch(), TOGETHER_MS, { maxWait: 2000 })
  onNews((news) => {
    if (news.type === 'run' || news.type === 'look') void soon()
  })
  return books
}

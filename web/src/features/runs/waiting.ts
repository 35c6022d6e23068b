/** What waits for me, wherever on the page it is shown. */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { api, dataOf } from '@/api/client'
import { onNews } from '@/app/news'
import type { Approval } from './runs'

export const useWaiting = defineStore('waiting', () => {
  const approvals = shallowRef<readonly Approval[]>([])
  const count = computed(() => new Set(approvals.value.map(({ run_id }) => run_id)).size)

  async function look(): Promise<void> {
    try {
      approvals.value = dataOf(await api.GET('/api/v1/approvals')).items
    } catch {
      // What was so a moment ago is better than nothing.
    }
  }

  const of = (runId: string) => approvals.value.filter(({ run_id }) => run_id === runId)

  onNews((news) => {
    if (news.type === 'run' || news.type === 'look') void look()
    if (news.type === 'left') approvals.value = []
  })
  return { approvals, count, of, look }
})

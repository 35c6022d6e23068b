/** How I stand with my limits, wherever on the page it is shown. */
import { defineStore } from 'pinia'
import { useDebounceFn } from '@vueuse/core'
import { computed, shallowRef } from 'vue'
import { api, dataOf } from '@/api/client'
import { onNews } from '@/app/news'
import { daysOf, tightest, type Standing } from './usage'

/** An answer has several steps, and its books are closed a moment after the last. */
const TOGETHER_MS = 1000

export const useQuota = defineStore('quota', () => {
  const limits = shallowRef<readonly Standing[]>([])
  const tight = computed(() => tightest(limits.value))

  async function look(): Promise<void> {
    const { to } = daysOf('month', new Date())
    try {
      const query = { from: to, to }
      limits.value = dataOf(await api.GET('/api/v1/usage', { params: { query } })).limits
    } catch {
      // What was so a moment ago is better than nothing.
    }
  }

  const soon = useDebounceFn(look, TOGETHER_MS, { maxWait: 3000 })
  onNews((news) => {
    if (news.type === 'left') limits.value = []
    else void soon() // a warning comes as a notification
  })
  return { limits, tight, look }
})

/** How many notifications are unread, wherever on the page it is shown. */
import { defineStore } from 'pinia'
import { ref } from 'vue'
import { api, dataOf } from '@/api/client'
import { onNews } from '@/app/news'

export const useInbox = defineStore('inbox', () => {
  const unread = ref(0)

  async function look(): Promise<void> {
    try {
      unread.value = dataOf(await api.GET('/api/v1/notifications/inbox/unread')).unread ?? 0
    } catch {
      // The number of a moment ago is better than none.
    }
  }

  onNews((news) => {
    if (news.type === 'inbox') unread.value = news.unread
    if (news.type === 'look') void look()
    if (news.type === 'left') unread.value = 0
  })
  return { unread }
})

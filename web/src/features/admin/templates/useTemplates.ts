/** All events and all words for them. */
import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { api, dataOf } from '@/api/client'

export function useTemplates() {
  const { data, error, isLoading, refetch } = useQuery({
    key: ['notification-templates'],
    query: async () => {
      const [events, templates] = await Promise.all([
        api.GET('/api/v1/notifications/events'),
        api.GET('/api/v1/notifications/templates'),
      ])
      return { events: dataOf(events).items, templates: dataOf(templates).items }
    },
    staleTime: 0,
  })
  const events = computed(() => data.value?.events ?? null)
  const templates = computed(() => data.value?.templates ?? [])
  return { events, templates, error, loading: isLoading, refresh: () => refetch() }
}

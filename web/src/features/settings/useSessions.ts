import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { api, dataOf } from '@/api/client'

/** Where I am signed in, newest first. */
export function useSessions() {
  const { data, error, isLoading, refetch } = useQuery({
    key: ['sessions'],
    query: async () => dataOf(await api.GET('/api/v1/users/me/sessions')).items,
    staleTime: 0,
  })
  const items = computed(() => data.value ?? [])
  return { items, error, loading: isLoading, refresh: () => refetch() }
}

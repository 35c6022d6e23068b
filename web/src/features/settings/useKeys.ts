import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { api, dataOf } from '@/api/client'

/** My API keys, without their secrets. */
export function useKeys() {
  const { data, error, isLoading, refetch } = useQuery({
    key: ['api-keys'],
    query: async () => dataOf(await api.GET('/api/v1/api-keys')).items,
    staleTime: 0,
  })
  const items = computed(() => data.value ?? [])
  return { items, error, loading: isLoading, refresh: () => refetch() }
}

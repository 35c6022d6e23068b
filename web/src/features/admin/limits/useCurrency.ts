/** The currency in which this installation counts money. */
import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { api, dataOf } from '@/api/client'

export function useCurrency() {
  const { data } = useQuery({
    key: ['currency'],
    query: async () => dataOf(await api.GET('/api/v1/usage')).currency,
  })
  return computed(() => data.value ?? '')
}

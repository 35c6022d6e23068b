/** Where channels reach me. */
import { useQuery } from '@pinia/colada'
import { computed, shallowRef } from 'vue'
import { api, dataOf, type Shape } from '@/api/client'

export type Address = Shape<'AddressView'>

export function useAddresses() {
  const { data, error, isLoading, refetch } = useQuery({
    key: ['notification-addresses'],
    query: async () => dataOf(await api.GET('/api/v1/notifications/addresses')).items,
    staleTime: 0,
  })
  /** Removed on the screen, and for good when it can be undone no more. */
  const gone = shallowRef<ReadonlySet<string>>(new Set())
  const items = computed(() => (data.value ?? []).filter(({ id }) => !gone.value.has(id)))
  const loaded = computed(() => data.value !== undefined)

  function hide(id: string, hidden: boolean): void {
    const now = new Set(gone.value)
    if (hidden) now.add(id)
    else now.delete(id)
    gone.value = now
  }

  /** Throws a `Problem`. */
  async function remove(id: string): Promise<void> {
    const path = { address_id: id }
    await api.DELETE('/api/v1/notifications/addresses/{address_id}', { params: { path } })
    await refetch()
  }

  /** Send a message there and nowhere else. Throws a `Problem`. */
  async function test(id: string): Promise<void> {
    const path = { address_id: id }
    await api.POST('/api/v1/notifications/addresses/{address_id}/test', { params: { path } })
  }

  return { items, loaded, error, loading: isLoading, refresh: () => refetch(), hide, remove, test }
}

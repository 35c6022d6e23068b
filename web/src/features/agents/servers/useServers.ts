/** The servers of tools that one may use. */
import { useQuery, useQueryCache } from '@pinia/colada'
import { computed } from 'vue'
import { api, dataOf } from '@/api/client'
import { useSession } from '@/app/session'
import type { NewServer, Server } from './servers'

const ALL = '/api/v1/mcp-servers'
const ONE = '/api/v1/mcp-servers/{server_id}'
const at = (id: string) => ({ path: { server_id: id } })

export function useServers() {
  const session = useSession()
  const cache = useQueryCache()
  const { data, error, isLoading, refetch } = useQuery({
    key: () => ['mcp-servers', session.me?.id ?? ''],
    query: async () => {
      const query = { limit: 200 }
      return dataOf(await api.GET(ALL, { params: { query } })).items
    },
  })
  const servers = computed(() => data.value ?? null)

  /** Look again, also at the tools that agents may be given. */
  async function refresh(): Promise<void> {
    await Promise.all([refetch(), cache.invalidateQueries({ key: ['agent-tools'] })])
  }

  /** Add one, which is not connected to yet. Throws a `Problem`. */
  async function add(body: NewServer): Promise<void> {
    await api.POST(ALL, { body })
    await refresh()
  }
  /** Connect to one and see which tools it has. Throws a `Problem`. */
  async function check(id: string): Promise<Server> {
    try {
      return dataOf(await api.POST('/api/v1/mcp-servers/{server_id}/check', { params: at(id) }))
    } finally {
      await refresh()
    }
  }
  /** Throws a `Problem`. */
  async function remove(id: string): Promise<void> {
    await api.DELETE(ONE, { params: at(id) })
    await refresh()
  }

  return { servers, error, loading: isLoading, refresh, add, check, remove }
}

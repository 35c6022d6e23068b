/** The agents one may ask, as every part of the page knows them. */
import { useQuery, useQueryCache } from '@pinia/colada'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, dataOf, type Shape } from '@/api/client'
import { useSession } from './session'

export type Agent = Shape<'AgentView'>

export function useKnownAgents() {
  const { locale } = useI18n()
  const session = useSession()
  const cache = useQueryCache()
  const { data, error, isLoading } = useQuery({
    key: () => ['agents', session.me?.id ?? '', locale.value],
    query: fetchAll,
    staleTime: 60_000,
  })

  /** All of them, also those that are turned off; null before they are there. */
  const agents = computed(() => data.value ?? null)
  const find = (id: string): Agent | undefined => data.value?.find((one) => one.id === id)
  /** Look again, wherever they are shown. */
  const refresh = () => cache.invalidateQueries({ key: ['agents'] })

  return { agents, error, loading: isLoading, find, refresh }
}

async function fetchAll(): Promise<Agent[]> {
  const all: Agent[] = []
  for (let after: string | undefined; ;) {
    const query = { limit: 200, after }
    const page = dataOf(await api.GET('/api/v1/agents', { params: { query } }))
    all.push(...page.items)
    if (!page.next) return all
    after = page.next
  }
}

/** The agents one may ask. */
import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, dataOf } from '@/api/client'

export function useAgents() {
  const { t, locale } = useI18n()
  const { data } = useQuery({
    key: () => ['chat', 'agents', locale.value],
    query: async () => {
      const query = { limit: 200 }
      return dataOf(await api.GET('/api/v1/agents', { params: { query } })).items
    },
    staleTime: 60_000,
  })
  const agents = computed(() => (data.value ?? []).filter(({ active }) => active))

  /** The name of an agent, or of Steward itself. */
  function nameOf(agentId: string | null): string {
    if (agentId === null) return t('chat.steward')
    return data.value?.find(({ id }) => id === agentId)?.name ?? t('chat.agent')
  }

  return { agents, nameOf }
}

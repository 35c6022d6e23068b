import { useQuery } from '@pinia/colada'
import { useI18n } from 'vue-i18n'
import { api, dataOf } from '@/api/client'

/** What agents are called; without one it is Steward's own way of answering. */
export function useAgentNames() {
  const { t, locale } = useI18n()
  const { data } = useQuery({
    key: () => ['agent-names', locale.value],
    query: async () => {
      const query = { limit: 200 }
      const { items } = dataOf(await api.GET('/api/v1/agents', { params: { query } }))
      return new Map(items.map(({ id, name }) => [id, name]))
    },
    staleTime: 60_000,
  })
  return (id: string | null) =>
    id === null ? t('runs.steward') : (data.value?.get(id) ?? t('runs.agent'))
}

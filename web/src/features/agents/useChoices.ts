/** What an agent can be given: tools, models, collections. */
import { useQuery } from '@pinia/colada'
import { api, dataOf, type Shape } from '@/api/client'
import { useSession } from '@/app/session'

export type Tool = Shape<'ToolView'>

export interface Model {
  name: string
  provider: string
  /** Whether it answers where an agent names none. */
  default: boolean
}

export function useChoices() {
  const session = useSession()
  const me = () => session.me?.id ?? ''
  const tools = useQuery({
    key: () => ['agent-tools', me()],
    query: async () => dataOf(await api.GET('/api/v1/tools')).items,
    staleTime: 10_000,
  })
  const models = useQuery({
    key: () => ['models', me()],
    query: async (): Promise<Model[]> => dataOf(await api.GET('/api/v1/models')).items,
    staleTime: 60_000,
  })
  const collections = useQuery({
    key: () => ['chat', 'collections', me()],
    query: async () => {
      const query = { limit: 200 }
      return dataOf(await api.GET('/api/v1/collections', { params: { query } })).items
    },
    staleTime: 30_000,
  })
  return { tools, models, collections }
}

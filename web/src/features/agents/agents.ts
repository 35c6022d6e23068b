/** Agents: whose they are, what may be done with them, and the deeds. */
import { useQueryCache } from '@pinia/colada'
import { api, dataOf } from '@/api/client'
import type { Agent } from '@/app/agents'
import type { Fields } from './form/fields'

export type { Agent }
export type Owner = 'mine' | 'steward' | 'another'

const ONE = '/api/v1/agents/{agent_id}'
const at = (id: string) => ({ path: { agent_id: id } })

/** Whose an agent is. */
export function ownerOf({ mine, slug }: Pick<Agent, 'mine' | 'slug'>): Owner {
  if (mine) return 'mine'
  return slug === null ? 'another' : 'steward'
}

/** Whether a person may change an agent: their own, and administrators those of Steward too. */
export function mayChange(agent: Agent, isAdmin: boolean): boolean {
  return agent.mine || (agent.slug !== null && isAdmin)
}

export async function loadAgent(id: string): Promise<Agent> {
  return dataOf(await api.GET(ONE, { params: at(id) }))
}

/** What is done with agents; whoever shows them looks again. Each throws a `Problem`. */
export function useAgentDeeds() {
  const cache = useQueryCache()
  const lookAgain = () => cache.invalidateQueries({ key: ['agents'] })

  async function make(body: Fields): Promise<Agent> {
    const made = dataOf(await api.POST('/api/v1/agents', { body }))
    void lookAgain()
    return made
  }
  async function change(id: string, body: Partial<Fields>): Promise<Agent> {
    const changed = dataOf(await api.PATCH(ONE, { params: at(id), body }))
    void lookAgain()
    return changed
  }
  async function remove(id: string): Promise<void> {
    await api.DELETE(ONE, { params: at(id) })
    await lookAgain()
  }
  return { make, change, remove }
}

/** The agents one may ask. */
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useKnownAgents } from '@/app/agents'

export function useAgents() {
  const { t } = useI18n()
  const known = useKnownAgents()
  const agents = computed(() => (known.agents.value ?? []).filter(({ active }) => active))

  /** The name of an agent, or of Steward itself. */
  function nameOf(agentId: string | null): string {
    if (agentId === null) return t('chat.steward')
    return known.find(agentId)?.name ?? t('chat.agent')
  }

  return { agents, nameOf }
}

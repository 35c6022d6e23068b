import { useI18n } from 'vue-i18n'
import { useKnownAgents } from '@/app/agents'

/** What agents are called; without one it is Steward's own way of answering. */
export function useAgentNames() {
  const { t } = useI18n()
  const { find } = useKnownAgents()
  return (id: string | null) =>
    id === null ? t('runs.steward') : (find(id)?.name ?? t('runs.agent'))
}

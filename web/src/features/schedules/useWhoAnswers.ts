import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useKnownAgents } from '@/app/agents'

/** Who may be asked, and what they are called; null is Steward itself. */
export function useWhoAnswers() {
  const { t } = useI18n()
  const { agents, find } = useKnownAgents()
  const active = computed(() => (agents.value ?? []).filter((one) => one.active))

  function nameOf(id: string | null): string {
    if (id === null) return t('schedules.steward')
    return find(id)?.name ?? t('schedules.goneAgent')
  }
  return { agents: active, nameOf }
}

/** An agent that is made or changed: its fields, what is wrong with them, and how they are saved. */
import { computed, type Ref, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, dataOf } from '@/api/client'
import { useSession } from '@/app/session'
import { useAction } from '@/ui/useAction'
import { useKeptDraft } from '@/ui/useKeptDraft'
import { type Agent, loadAgent, mayChange, useAgentDeeds } from '../agents'
import { copyOf, type Draft, type Fields, fieldsOf, NEW, wrongIn } from './fields'

/** `id` is `new` for one to be made, like `from` if that is given. */
export function useAgentForm(id: Readonly<Ref<string>>, from: Readonly<Ref<string | null>>) {
  const { t, n } = useI18n()
  const session = useSession()
  const deeds = useAgentDeeds()
  const saving = useAction()
  const agent = shallowRef<Agent | null>(null)
  const problem = shallowRef<unknown>(null)
  const loading = ref(false)
  /** What is wrong is said once it was tried to save, not while one is still typing. */
  const tried = ref(false)
  const kept = useKeptDraft<Draft>(() => `agent-draft.${session.me?.id}.${from.value ?? id.value}`)

  const isNew = computed(() => id.value === 'new')
  const editable = computed(
    () => isNew.value || (agent.value !== null && mayChange(agent.value, session.isAdmin)),
  )
  const wrong = computed(() => (kept.fields.value === null ? {} : wrongIn(kept.fields.value)))

  async function load(): Promise<void> {
    const wanted = id.value
    loading.value = true
    problem.value = null
    tried.value = false
    saving.problem.value = null
    if (agent.value?.id !== wanted) kept.clear()
    try {
      const read = isNew.value ? null : await loadAgent(wanted)
      const fields = read === null ? await first() : fieldsOf(read)
      if (wanted !== id.value) return
      agent.value = read
      kept.begin(fields)
    } catch (error) {
      if (wanted === id.value) problem.value = error
    } finally {
      loading.value = false
    }
  }

  /** What a new one begins with. */
  async function first(): Promise<Draft> {
    if (from.value === null) return NEW
    const [like, tools] = await Promise.all([loadAgent(from.value), api.GET('/api/v1/tools')])
    const offered = new Set(dataOf(tools).items.map(({ name }) => name))
    return copyOf(like, t('agents.copyName', { name: like.name }), offered)
  }

  /** The agent as it was saved, or null if it was not. */
  async function save(): Promise<Agent | null> {
    const fields = kept.fields.value
    tried.value = true
    if (fields === null || Object.keys(wrong.value).length > 0) {
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('form [aria-invalid=true]')?.focus(),
      )
      return null
    }
    let saved: Agent | null = null
    await saving.run(async () => {
      saved = isNew.value
        ? await deeds.make(fields as Fields)
        : await deeds.change(id.value, kept.changes.value as Partial<Fields>)
      agent.value = saved
      kept.settle(fieldsOf(saved))
      tried.value = false
    })
    return saved
  }

  /** What is to be said under a field. */
  function errorOf(field: keyof Draft): string | undefined {
    const found = tried.value ? wrong.value[field as keyof typeof wrong.value] : undefined
    if (found === undefined) return saving.errorOf(field)
    const [low, high] = [n(found.from ?? 0), n(found.to ?? 0)]
    return t(`agents.wrong.${found.key}`, { from: low, to: high })
  }

  watch([id, from], load, { immediate: true })
  return { ...kept, agent, problem, loading, isNew, editable, saving, save, load, errorOf }
}

export type AgentForm = ReturnType<typeof useAgentForm>

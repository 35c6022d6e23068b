/** A schedule that is made or changed. */
import { computed, type Ref, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useSession } from '@/app/session'
import { useAction } from '@/ui/useAction'
import { useKeptDraft } from '@/ui/useKeptDraft'
import { zoneHere } from '@/ui/zones'
import { changeSchedule, loadSchedule, makeSchedule, type Schedule } from '../schedules'
import { changeOf, type Fields, fieldsOf, missingIn, newFields, planOf } from './fields'

export type Named =
  'name' | 'question' | 'agent_id' | 'conversation_id' | 'time_zone' | 'cron' | 'at'

/** `id` is `new` for one to be made, which `agentId` then answers. */
export function useScheduleForm(id: Readonly<Ref<string>>, agentId: () => string | null) {
  const { t } = useI18n()
  const session = useSession()
  const saving = useAction()
  const schedule = shallowRef<Schedule | null>(null)
  const problem = shallowRef<unknown>(null)
  const loading = ref(false)
  const tried = ref(false)
  const kept = useKeptDraft<Fields>(() => `schedule-draft.${session.me?.id}.${id.value}`)
  const isNew = computed(() => id.value === 'new')
  const missing = computed(() => (kept.fields.value === null ? [] : missingIn(kept.fields.value)))

  async function load(): Promise<void> {
    const wanted = id.value
    loading.value = true
    problem.value = null
    tried.value = false
    saving.problem.value = null
    if (schedule.value?.id !== wanted) kept.clear()
    try {
      const read = isNew.value ? null : await loadSchedule(wanted)
      if (wanted !== id.value) return
      schedule.value = read
      kept.begin(read === null ? newFields(zoneHere(), agentId()) : fieldsOf(read))
    } catch (error) {
      if (wanted === id.value) problem.value = error
    } finally {
      loading.value = false
    }
  }

  /** Look how it is now, as after a tick; what was typed stays. */
  async function look(): Promise<void> {
    const wanted = id.value
    if (isNew.value) return
    const read = await loadSchedule(wanted).catch(() => null)
    if (read === null || wanted !== id.value) return
    schedule.value = read
    if (!kept.dirty.value) kept.settle(fieldsOf(read))
  }

  /** The schedule as it was saved, or null if it was not. */
  async function save(): Promise<Schedule | null> {
    const { fields, changes } = kept
    tried.value = true
    if (fields.value === null || missing.value.length > 0) {
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('form [aria-invalid=true]')?.focus(),
      )
      return null
    }
    const all = fields.value
    let saved: Schedule | null = null
    await saving.run(async () => {
      saved = isNew.value
        ? await makeSchedule(planOf(all))
        : await changeSchedule(id.value, changeOf(changes.value, all))
      schedule.value = saved
      kept.settle(fieldsOf(saved))
      tried.value = false
    })
    return saved
  }

  /** What is to be said under a field. */
  function errorOf(field: Named): string | undefined {
    if (tried.value && missing.value.some((one) => one === field)) return t('schedules.missing')
    return saving.errorOf(field)
  }

  watch(id, load, { immediate: true })
  return { ...kept, schedule, problem, loading, isNew, saving, save, load, look, errorOf }
}

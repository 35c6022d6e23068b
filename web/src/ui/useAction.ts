import { computed, nextTick, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { asProblem, type Problem } from '@/api/problem'

const topOf = (field: string) => field.split('.')[0] ?? ''

/**
 * Something a person sets off by a button: busy while it goes on, and with the problem it ended in,
 * as a sentence or for the field that the server named.
 */
export function useAction() {
  const { t } = useI18n()
  const busy = ref(false)
  const problem = shallowRef<Problem | null>(null)

  /** Do it; true when it went well. While it goes on, a second try does nothing. */
  async function run(deed: () => Promise<void>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = null
    try {
      await deed()
      return true
    } catch (error) {
      problem.value = asProblem(error)
      await nextTick()
      document.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
      return false
    } finally {
      busy.value = false
    }
  }

  const sentence = computed(() => {
    if (problem.value === null) return undefined
    if (problem.value.offline) return t('app.error.offline')
    return problem.value.message || t('app.error.unknown')
  })
  /** What is wrong with this field, or with something in it, if it is this one. */
  const errorOf = (field: string) => {
    if (problem.value?.details.field === field) return sentence.value
    const found = problem.value?.details.errors?.find((one) => topOf(one.field) === field)
    return found && t('app.error.field', { why: found.why })
  }
  /** What is wrong apart from the fields that say so themselves. */
  const errorBeside = (...fields: string[]) => {
    const { field, errors = [] } = problem.value?.details ?? {}
    const named = errors.length > 0 ? errors.map((one) => topOf(one.field)) : [String(field)]
    return named.every((one) => fields.includes(one)) ? undefined : sentence.value
  }

  return { busy, problem, run, sentence, errorOf, errorBeside }
}

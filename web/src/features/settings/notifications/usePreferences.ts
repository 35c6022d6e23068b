/** What I am told, where and when. Each change is kept at once. */
import { useQuery } from '@pinia/colada'
import { computed, ref, shallowRef } from 'vue'
import { api, dataOf, type Shape } from '@/api/client'
import { useAction } from '@/ui/useAction'

export type Preferences = Shape<'PreferencesView'>
export type Habits = Shape<'Habits'>
export type Choice = Shape<'ChoiceView'>
type Change = NonNullable<Shape<'Preferences'>['choices']>[number]

export function usePreferences() {
  const { data, error, isLoading, refetch } = useQuery({
    key: ['notification-preferences'],
    query: async () => dataOf(await api.GET('/api/v1/notifications/preferences')),
    staleTime: 0,
  })
  const changed = shallowRef<Preferences | null>(null)
  const preferences = computed(() => changed.value ?? data.value ?? null)
  const saved = ref(false)
  const { sentence, run } = useAction()
  let saving: Promise<unknown> = Promise.resolve()

  /** Show `now`, and keep what it changes; what was not kept is taken back. One after the other. */
  function keep(now: Preferences, body: { choices?: Change[]; habits?: Habits }) {
    changed.value = now
    saved.value = false
    const before = saving
    saving = (async () => {
      await before
      saved.value = await run(async () => {
        const kept = dataOf(await api.PUT('/api/v1/notifications/preferences', { body }))
        if (changed.value === now) changed.value = kept
      })
      if (!saved.value) {
        changed.value = null
        await refetch()
      }
    })()
    return saving
  }

  function choose(event: string, channel: string, wanted: boolean) {
    const now = preferences.value
    if (now === null) return
    const choices = now.choices.map((one) =>
      one.event === event && one.channel === channel ? { ...one, wanted } : one,
    )
    // One of the channels that the server has named.
    const choice = { event, channel, wanted } as Change
    return keep({ ...now, choices }, { choices: [choice] })
  }

  function live(habits: Habits) {
    const now = preferences.value
    if (now !== null) return keep({ ...now, habits }, { habits })
  }

  return { preferences, error, loading: isLoading, refetch, saved, sentence, choose, live }
}

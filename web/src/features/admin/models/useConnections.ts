/** The models of this Steward: those of the settings, and those that were added. */
import { useQuery, useQueryCache } from '@pinia/colada'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, dataOf, type Shape } from '@/api/client'
import type { Connection } from '@/ui/models/offers'
import type { Trial } from '@/ui/models/useModelForm'

export type Model = Shape<'ModelView'>

export function useConnections() {
  const { locale } = useI18n()
  const cache = useQueryCache()
  const { data, error, isLoading, refetch } = useQuery({
    key: () => ['model-connections', locale.value],
    query: load,
    staleTime: 0,
  })
  const added = computed(() => data.value?.added ?? [])
  const fromSettings = computed(() => data.value?.models.filter((one) => one.from_settings) ?? [])
  const loaded = computed(() => data.value !== undefined)
  /** Those that are asked now, by their ids or the names of the settings. */
  const testing = ref<ReadonlySet<string>>(new Set())

  /** Look again, here and wherever else models are chosen. */
  async function refresh(): Promise<void> {
    void cache.invalidateQueries({ key: ['models'] })
    await refetch()
  }

  /** Throws a `Problem`. */
  async function change(id: string, body: Shape<'ConnectionChanges'>): Promise<void> {
    const path = { connection_id: id }
    await api.PATCH('/api/v1/models/connections/{connection_id}', { params: { path }, body })
    await refresh()
  }

  /** Throws a `Problem`. */
  async function remove(id: string): Promise<void> {
    const path = { connection_id: id }
    await api.DELETE('/api/v1/models/connections/{connection_id}', { params: { path } })
    await refresh()
  }

  async function whileTesting<Said>(id: string, ask: () => Promise<Said>): Promise<Said> {
    testing.value = new Set([...testing.value, id])
    try {
      return await ask()
    } finally {
      testing.value = new Set([...testing.value].filter((one) => one !== id))
    }
  }

  /** Ask one that was added; how it went is kept with it. Throws a `Problem`. */
  const test = (id: string) =>
    whileTesting(id, async () => {
      const params = { path: { connection_id: id } }
      const said = await api.POST('/api/v1/models/connections/{connection_id}/test', { params })
      await refetch()
      return dataOf(said)
    })

  /** Ask one by its name. Throws a `Problem`. */
  const testNamed = (name: string): Promise<Trial> =>
    whileTesting(name, async () =>
      dataOf(await api.POST('/api/v1/models/test', { body: { name } })),
    )

  return {
    added,
    fromSettings,
    loaded,
    error,
    loading: isLoading,
    testing,
    refresh,
    change,
    remove,
    test,
    testNamed,
  }
}

async function load(): Promise<{ added: Connection[]; models: Model[] }> {
  const [added, models] = await Promise.all([
    api.GET('/api/v1/models/connections'),
    api.GET('/api/v1/models'),
  ])
  return { added: dataOf(added).items, models: dataOf(models).items }
}

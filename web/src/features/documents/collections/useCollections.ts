/** One's collections, by name. */
import { useQuery, useQueryCache } from '@pinia/colada'
import { computed } from 'vue'
import { api, dataOf, type Shape } from '@/api/client'
import { useSession } from '@/app/session'

export type Collection = Shape<'CollectionView'>

const ONE = '/api/v1/collections/{collection_id}'

export function useCollections() {
  const cache = useQueryCache()
  const session = useSession()
  const { data, error, isPending } = useQuery({
    key: () => ['documents', 'collections', session.me?.id ?? ''],
    query: async () => (await fetchAll()).sort((a, b) => a.name.localeCompare(b.name)),
    staleTime: 10_000,
  })
  const collections = computed(() => data.value ?? [])

  /** Look again: also what the chat shows of them. */
  async function refresh(): Promise<void> {
    await Promise.all([
      cache.invalidateQueries({ key: ['documents', 'collections'] }),
      cache.invalidateQueries({ key: ['chat', 'collections'] }),
    ])
  }

  /** Make an empty one. Throws a `Problem`, as when the name is taken. */
  async function create(name: string): Promise<Collection> {
    const made = dataOf(await api.POST('/api/v1/collections', { body: { name } }))
    await refresh()
    return made
  }

  /** Throws a `Problem`, as when the name is taken. */
  async function rename(id: string, name: string): Promise<void> {
    await api.PATCH(ONE, { params: { path: { collection_id: id } }, body: { name } })
    await refresh()
  }

  /** Delete one; the documents in it go too, or else it must be empty. Throws a `Problem`. */
  async function remove(id: string, documents: 'keep' | 'delete'): Promise<void> {
    const params = { path: { collection_id: id }, query: { documents } }
    await api.DELETE(ONE, { params })
    await refresh()
  }

  return { collections, error, loading: isPending, refresh, create, rename, remove }
}

async function fetchAll(): Promise<Collection[]> {
  const all: Collection[] = []
  let after: string | undefined
  do {
    const query = after === undefined ? { limit: 200 } : { limit: 200, after }
    const page = dataOf(await api.GET('/api/v1/collections', { params: { query } }))
    all.push(...page.items)
    after = page.next ?? undefined
  } while (after !== undefined)
  return all
}

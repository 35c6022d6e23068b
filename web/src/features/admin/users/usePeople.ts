/** People, a page at a time, and how they stand with their limits. */
import { shallowRef, type Ref } from 'vue'
import { api, dataOf } from '@/api/client'
import { usePages } from '../usePages'
import type { Person, Standing } from './people'

const AT_ONCE = 50

export function usePeople(words: Readonly<Ref<string>>) {
  const standings = shallowRef<ReadonlyMap<string, readonly Standing[]>>(new Map())

  async function read(after?: string) {
    const query = { limit: AT_ONCE, after, q: words.value }
    const page = dataOf(await api.GET('/api/v1/users', { params: { query } }))
    if (page.items.length > 0) await readStandings(page.items)
    return page
  }
  async function readStandings(people: readonly Person[]) {
    const query = { limit: AT_ONCE, user_ids: people.map(({ id }) => id) }
    const { items } = dataOf(await api.GET('/api/v1/usage/users', { params: { query } }))
    const read = items.map(({ user_id, limits }) => [user_id, limits] as const)
    standings.value = new Map([...standings.value, ...read])
  }
  return { ...usePages<Person>(read, words), standings }
}

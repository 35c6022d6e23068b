/** One's conversations, newest first, as far as they were asked for. */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { api, dataOf, type Shape } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'

export type Conversation = Shape<'ConversationView'>

const AT_ONCE = 50

export const useConversations = defineStore('conversations', () => {
  const all = shallowRef<readonly Conversation[]>([])
  const gone = shallowRef<ReadonlySet<string>>(new Set())
  const next = ref<string | null>(null)
  const loaded = ref(false)
  const problem = shallowRef<Problem | null>(null)
  /** Without those in which nothing was said, and those that are being deleted. */
  const shown = computed(() =>
    all.value.filter(({ id, leaf_id }) => leaf_id !== null && !gone.value.has(id)),
  )

  async function page(after?: string): Promise<Shape<'ListOf_ConversationView_'>> {
    const query = after === undefined ? { limit: AT_ONCE } : { limit: AT_ONCE, after }
    return dataOf(await api.GET('/api/v1/conversations', { params: { query } }))
  }

  /** Look at the newest again. Throws nothing: `problem` says it. */
  async function refresh(): Promise<void> {
    try {
      const { items, next: following } = await page()
      const last = items.at(-1)?.id ?? ''
      const older = loaded.value ? all.value.filter(({ id }) => id < last) : []
      if (older.length === 0) next.value = following ?? null
      all.value = [...items, ...older]
      loaded.value = true
      problem.value = null
    } catch (error) {
      problem.value = asProblem(error)
    }
  }

  /** Look at older ones, if there are any. */
  async function more(): Promise<void> {
    if (next.value === null) return
    const { items, next: following } = await page(next.value)
    all.value = [...all.value, ...items]
    next.value = following ?? null
  }

  /** Look at one again; it is put where it belongs. Throws a `Problem`. */
  async function look(id: string): Promise<Conversation> {
    const path = { conversation_id: id }
    const url = '/api/v1/conversations/{conversation_id}'
    return put(dataOf(await api.GET(url, { params: { path } })))
  }

  /** Give one another title. Throws a `Problem`. */
  async function rename(id: string, title: string): Promise<void> {
    const path = { conversation_id: id }
    const url = '/api/v1/conversations/{conversation_id}'
    put(dataOf(await api.PATCH(url, { params: { path }, body: { title } })))
  }

  function put(one: Conversation): Conversation {
    const others = all.value.filter(({ id }) => id !== one.id)
    all.value = [...others, one].sort((a, b) => (a.id < b.id ? 1 : -1))
    return one
  }

  /** Show one no more, or again. */
  function hide(id: string, hidden: boolean): void {
    const now = new Set(gone.value)
    if (hidden) now.add(id)
    else now.delete(id)
    gone.value = now
  }

  /** Delete one for good. Throws a `Problem`. */
  async function remove(id: string): Promise<void> {
    const path = { conversation_id: id }
    await api.DELETE('/api/v1/conversations/{conversation_id}', { params: { path } })
    all.value = all.value.filter((one) => one.id !== id)
  }

  return { all, shown, next, loaded, problem, refresh, more, look, rename, hide, remove }
})

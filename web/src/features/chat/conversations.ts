/** One's conversations, newest first, as far as they were asked for. */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { api, dataOf, type Shape } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'

export type Conversation = Shape<'ConversationView'>

const AT_ONCE = 50
const MOST_PINNED = 200

export const useConversations = defineStore('conversations', () => {
  const all = shallowRef<readonly Conversation[]>([])
  const pins = shallowRef<readonly Conversation[]>([])
  const gone = shallowRef<ReadonlySet<string>>(new Set())
  const next = ref<string | null>(null)
  const loaded = ref(false)
  const problem = shallowRef<Problem | null>(null)
  /** Without those in which nothing was said, and those that are being deleted. */
  const isShown = ({ id, leaf_id }: Conversation) => leaf_id !== null && !gone.value.has(id)
  const shown = computed(() => all.value.filter((one) => !one.pinned && isShown(one)))
  const pinned = computed(() => pins.value.filter(isShown))

  async function page(after?: string): Promise<Shape<'ListOf_ConversationView_'>> {
    const query = after === undefined ? { limit: AT_ONCE } : { limit: AT_ONCE, after }
    return dataOf(await api.GET('/api/v1/conversations', { params: { query } }))
  }

  async function pinnedOnes(): Promise<Conversation[]> {
    const query = { pinned: true, limit: MOST_PINNED }
    return dataOf(await api.GET('/api/v1/conversations', { params: { query } })).items
  }

  /** Look at the newest again. Throws nothing: `problem` says it. */
  async function refresh(): Promise<void> {
    try {
      const [{ items, next: following }, atHand] = await Promise.all([page(), pinnedOnes()])
      pins.value = atHand
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

  /** Give one another title, pin it, or pin it no more. Throws a `Problem`. */
  async function change(id: string, body: { title: string } | { pinned: boolean }): Promise<void> {
    const path = { conversation_id: id }
    const url = '/api/v1/conversations/{conversation_id}'
    put(dataOf(await api.PATCH(url, { params: { path }, body })))
  }

  /** A new one with a copy of this one up to a message. Throws a `Problem`. */
  async function fork(id: string, messageId: string): Promise<Conversation> {
    const params = { path: { conversation_id: id } }
    const url = '/api/v1/conversations/{conversation_id}/fork'
    return put(dataOf(await api.POST(url, { params, body: { message_id: messageId } })))
  }

  function put(one: Conversation): Conversation {
    all.value = newestFirst([...without(all.value, one.id), one])
    const others = without(pins.value, one.id)
    pins.value = one.pinned ? newestFirst([...others, one]) : others
    return one
  }

  /** Show one no more, or again. */
  function hide(id: string, hidden: boolean): void {
    const now = new Set(gone.value)
    if (hidden) now.add(id)
    else now.delete(id)
    gone.value = now
  }

  /** Put one into the trash. Throws a `Problem`. */
  async function remove(id: string): Promise<void> {
    const path = { conversation_id: id }
    await api.DELETE('/api/v1/conversations/{conversation_id}', { params: { path } })
    all.value = without(all.value, id)
    pins.value = without(pins.value, id)
  }

  return {
    all, shown, pinned, next, loaded, problem,
    refresh, more, look, change, fork, put, hide, remove,
  } // prettier-ignore
})

function without(some: readonly Conversation[], id: string): Conversation[] {
  return some.filter((one) => one.id !== id)
}

function newestFirst(some: Conversation[]): Conversation[] {
  return some.sort((a, b) => (a.id < b.id ? 1 : -1))
}

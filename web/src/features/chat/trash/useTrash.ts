/** The conversations in the trash, those last made first. */
import { useToast } from '@nuxt/ui/composables'
import { computed, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, dataOf } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import { useUndoToast } from '@/ui/useUndoToast'
import { type Conversation, useConversations } from '../conversations'

export function useTrash() {
  const { t } = useI18n()
  const toast = useToast()
  const { offerUndo } = useUndoToast()
  const conversations = useConversations()
  const all = shallowRef<readonly Conversation[]>([])
  const hidden = shallowRef<ReadonlySet<string>>(new Set())
  const next = ref<string | null>(null)
  const loaded = ref(false)
  const busy = ref(false)
  const problem = shallowRef<Problem | null>(null)
  const shown = computed(() => all.value.filter(({ id }) => !hidden.value.has(id)))

  async function load(after: string | null): Promise<void> {
    busy.value = true
    problem.value = null
    try {
      const query = { trash: true, ...(after === null ? {} : { after }) }
      const page = dataOf(await api.GET('/api/v1/conversations', { params: { query } }))
      all.value = after === null ? page.items : [...all.value, ...page.items]
      next.value = page.next ?? null
      loaded.value = true
    } catch (error) {
      problem.value = asProblem(error)
    } finally {
      busy.value = false
    }
  }

  async function restore(one: Conversation): Promise<void> {
    const params = { path: { conversation_id: one.id } }
    const url = '/api/v1/conversations/{conversation_id}/restore'
    try {
      conversations.put(dataOf(await api.POST(url, { params })))
      all.value = all.value.filter(({ id }) => id !== one.id)
      toast.add({ title: t('chat.trash.restored', { title: nameOf(one) }), color: 'neutral' })
    } catch (error) {
      problem.value = asProblem(error)
    }
  }

  function remove(one: Conversation): void {
    hide(one.id, true)
    offerUndo({
      title: t('chat.trash.removed', { title: nameOf(one) }),
      commit: () => removeForGood(one.id),
      undo: () => hide(one.id, false),
    })
  }

  async function removeForGood(id: string): Promise<void> {
    const params = { path: { conversation_id: id }, query: { for_good: true } }
    try {
      await api.DELETE('/api/v1/conversations/{conversation_id}', { params })
    } catch (error) {
      problem.value = asProblem(error)
      hide(id, false)
    }
  }

  function hide(id: string, away: boolean): void {
    const now = new Set(hidden.value)
    if (away) now.add(id)
    else now.delete(id)
    hidden.value = now
  }

  const nameOf = (one: Conversation) => one.title || t('chat.untitled')
  const refresh = () => load(null)
  const more = () => load(next.value)
  return { shown, next, loaded, busy, problem, refresh, more, restore, remove }
}

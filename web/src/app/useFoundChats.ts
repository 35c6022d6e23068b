import { refDebounced } from '@vueuse/core'
import { computed, ref, shallowRef, watch } from 'vue'
import { api, dataOf } from '@/api/client'

export interface FoundChat {
  id: string
  title: string
  snippet?: string
}

const MOST = 8

/** The chats of late, or those in whose text the term is found. */
export function useFoundChats() {
  const term = ref('')
  const calm = refDebounced(term, 150)
  const found = shallowRef<{ by: string; chats: FoundChat[] }>({ by: '', chats: [] })
  const searching = ref(false)

  async function look(wanted: string): Promise<void> {
    searching.value = true
    try {
      const chats = wanted.trim() ? await search(wanted.trim()) : await latest()
      if (wanted === calm.value) found.value = { by: wanted, chats }
    } catch {
      found.value = { by: wanted, chats: [] } // the deeds and pages are still of use
    } finally {
      searching.value = false
    }
  }
  watch(calm, look, { immediate: true })

  // Until the answer for what is typed by now has come, only those that fit by their titles.
  const chats = computed(() => {
    if (found.value.by === term.value) return found.value.chats
    const typed = term.value.trim().toLocaleLowerCase()
    return found.value.chats.filter(({ title }) => title.toLocaleLowerCase().includes(typed))
  })
  return { term, chats, searching }
}

async function latest(): Promise<FoundChat[]> {
  const query = { limit: MOST }
  const page = dataOf(await api.GET('/api/v1/conversations', { params: { query } }))
  return page.items.map(({ id, title }) => ({ id, title }))
}

async function search(q: string): Promise<FoundChat[]> {
  const query = { q, limit: MOST }
  const page = dataOf(await api.GET('/api/v1/conversations/search', { params: { query } }))
  return page.items.map(({ conversation_id, title, snippet }) => ({
    id: conversation_id,
    title,
    snippet: snippet.text,
  }))
}

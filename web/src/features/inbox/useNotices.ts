/** The notifications on the page: as they are, as they come, as they are read. */
import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { api, dataOf } from '@/api/client'
import { onNews } from '@/app/news'
import { useAction } from '@/ui/useAction'
import { useInbox } from './inbox'
import { withChanges, withRead, type Notice } from './notices'

const AT_ONCE = 50

export function useNotices(onlyUnread: Readonly<Ref<boolean>>) {
  const inbox = useInbox()
  const list = shallowRef<readonly Notice[] | null>(null)
  const next = ref<string | null>(null)
  const error = shallowRef<unknown>(null)
  const loading = ref(false)
  let changes = 0
  let pages = 0
  const older = useAction()
  const reading = useAction()

  async function page(after?: string) {
    const query = { limit: AT_ONCE, unread: onlyUnread.value, after }
    return dataOf(await api.GET('/api/v1/notifications/inbox', { params: { query } }))
  }

  /** Look at the newest again. */
  async function refresh(): Promise<void> {
    const wanted = onlyUnread.value
    loading.value = true
    try {
      const before = changes
      const shown = pages
      const { items, next: following } = await page()
      // The newest alone would take away the older ones that were asked for meanwhile.
      if (wanted !== onlyUnread.value || shown !== pages) return
      // What has been heard or done meanwhile is newer than this.
      if (before !== changes) return await refresh()
      list.value = withRead(items, list.value ?? [], following != null)
      next.value = following ?? null
      error.value = null
    } catch (wrong) {
      if (list.value === null) error.value = wrong
    } finally {
      loading.value = false
    }
  }

  const more = () =>
    older.run(async () => {
      const { items, next: following } = await page(next.value ?? undefined)
      pages++
      list.value = [...(list.value ?? []), ...items]
      next.value = following ?? null
    })

  function change(changed: readonly Notice[]): void {
    changes++
    if (list.value === null) return
    const how = { onlyUnread: onlyUnread.value, hasOlder: next.value !== null }
    list.value = withChanges(list.value, changed, how)
  }

  /** Read one: seen at once, and told to the server. */
  async function read(notice: Notice): Promise<void> {
    if (notice.read_at !== null) return
    change([{ ...notice, read_at: new Date().toISOString() }])
    inbox.unread = Math.max(0, inbox.unread - 1)
    const path = { item_id: notice.id }
    try {
      await api.POST('/api/v1/notifications/inbox/{item_id}/read', { params: { path } })
    } catch {
      change([notice])
      inbox.unread += 1
    }
  }

  const readAll = () =>
    reading.run(async () => {
      await api.POST('/api/v1/notifications/inbox/read-all')
      const read_at = new Date().toISOString()
      change((list.value ?? []).map((one) => ({ ...one, read_at: one.read_at ?? read_at })))
      inbox.unread = 0
    })

  watch(
    onlyUnread,
    () => {
      list.value = null
      void refresh()
    },
    { immediate: true },
  )
  onNews((news) => {
    if (news.type === 'inbox') change(news.items)
    // Behind a page that has grown, only what is new would be lost; it is told on its own.
    if (news.type === 'look' && (list.value?.length ?? 0) <= AT_ONCE) void refresh()
  })

  const problem = computed(() => older.sentence.value ?? reading.sentence.value)
  return {
    list,
    next,
    error,
    loading,
    problem,
    busy: reading.busy,
    refresh,
    more,
    read,
    readAll,
  }
}

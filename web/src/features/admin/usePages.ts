/** A list that comes page after page. */
import { ref, shallowRef, watch, type Ref } from 'vue'
import { useAction } from '@/ui/useAction'

interface Page<Item> {
  items: Item[]
  next?: string | null
}

/**
 * The pages that were asked for so far. `read` gives the one after the cursor; when what is `asked`
 * changes, the list begins anew, and an answer to what was asked before is dropped.
 */
export function usePages<Item>(
  read: (after?: string) => Promise<Page<Item>>,
  asked: Readonly<Ref<unknown>> = ref(null),
) {
  const list = shallowRef<readonly Item[] | null>(null)
  const next = ref<string | null>(null)
  const error = shallowRef<unknown>(null)
  const loading = ref(false)
  const older = useAction()
  let turn = 0

  async function refresh(): Promise<void> {
    const mine = ++turn
    loading.value = true
    try {
      const page = await read()
      if (mine !== turn) return
      list.value = page.items
      next.value = page.next ?? null
      error.value = null
    } catch (wrong) {
      if (mine === turn) error.value = wrong
    } finally {
      if (mine === turn) loading.value = false
    }
  }

  const more = () =>
    older.run(async () => {
      const mine = turn
      const page = await read(next.value ?? undefined)
      if (mine !== turn) return
      list.value = [...(list.value ?? []), ...page.items]
      next.value = page.next ?? null
    })

  watch(
    asked,
    () => {
      list.value = null
      void refresh()
    },
    { immediate: true },
  )
  return { list, next, error, loading, problem: older.sentence, busy: older.busy, refresh, more }
}

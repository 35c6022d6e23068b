/** Which rows are chosen. Only those that are shown can be. */
import { computed, type Ref, shallowRef } from 'vue'

interface Thing {
  id: string
}

export function useSelection<T extends Thing>(shown: Readonly<Ref<readonly T[]>>) {
  const ids = shallowRef<ReadonlySet<string>>(new Set())
  const chosen = computed(() => shown.value.filter(({ id }) => ids.value.has(id)))
  const all = computed(() => chosen.value.length > 0 && chosen.value.length === shown.value.length)
  const some = computed(() => chosen.value.length > 0 && !all.value)

  function toggle(id: string): void {
    const now = new Set(ids.value)
    if (!now.delete(id)) now.add(id)
    ids.value = now
  }

  function toggleAll(): void {
    ids.value = new Set(all.value ? [] : shown.value.map(({ id }) => id))
  }

  const clear = (): void => void (ids.value = new Set())
  const has = (id: string): boolean => ids.value.has(id)

  return { chosen, all, some, toggle, toggleAll, clear, has }
}

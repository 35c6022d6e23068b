/** Fields that a person fills in: what of them is not saved yet, kept through reloads and sign-ins. */
import { computed, ref, type Ref, shallowRef, watch } from 'vue'
import { remember, remembered } from '@/app/remember'

/** `place` is the name under which unsaved changes are kept, one for each person and thing. */
export function useKeptDraft<Fields extends object>(place: () => string) {
  const saved = shallowRef<Fields | null>(null)
  const fields = ref(null) as Ref<Fields | null>
  /** Whether there is something from an earlier visit. */
  const restored = ref(false)

  const changes = computed<Partial<Fields>>(() => {
    const [before, now] = [saved.value, fields.value]
    if (before === null || now === null) return {}
    const names = Object.keys(now) as (keyof Fields)[]
    const changed = names.filter((name) => !same(before[name], now[name]))
    return Object.fromEntries(changed.map((name) => [name, now[name]])) as Partial<Fields>
  })
  const dirty = computed(() => Object.keys(changes.value).length > 0)

  /** The fields as they are saved, and over them what was kept from an earlier visit. */
  function begin(as: Fields): void {
    show(as, fitting(as, remembered(place())))
    restored.value = dirty.value
  }

  /** They are saved as they are now, or as they are given. */
  function settle(as: Fields): void {
    show(as, {})
    restored.value = false
  }

  /** In this order nothing looks like a change that is none. */
  function show(as: Fields, over: Partial<Fields>): void {
    saved.value = null
    fields.value = { ...copied(as), ...over }
    saved.value = copied(as)
    if (!dirty.value) remember(place(), null)
  }

  /** Show none, as while others are on their way. What was kept stays kept. */
  function clear(): void {
    saved.value = null
    fields.value = null
  }

  /** Back to what is saved. */
  function discard(): void {
    if (saved.value !== null) settle(saved.value)
  }

  watch(
    changes,
    (now) => {
      if (saved.value === null) return
      remember(place(), dirty.value ? JSON.stringify(now) : null)
    },
    { flush: 'sync' },
  )
  return { fields, saved, changes, dirty, restored, begin, settle, clear, discard }
}

const copied = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What was kept of fields like these; nothing of what is no longer so, as after an upgrade. */
function fitting<Fields extends object>(like: Fields, kept: string | null): Partial<Fields> {
  try {
    const read: unknown = JSON.parse(kept ?? '{}')
    if (typeof read !== 'object' || read === null) return {}
    const names = Object.entries(read).filter(
      ([name, value]) => name in like && fits(like[name as keyof Fields], value),
    )
    return Object.fromEntries(names) as Partial<Fields>
  } catch {
    return {}
  }
}

/** Whether a value is of the same kind as another, with the same parts. */
function fits(like: unknown, value: unknown): boolean {
  if (like === null || value === null) return true
  if (Array.isArray(like) || Array.isArray(value))
    return Array.isArray(like) && Array.isArray(value)
  if (typeof like !== 'object' || typeof value !== 'object') return typeof like === typeof value
  const parts = Object.entries(like)
  return (
    parts.length === Object.keys(value).length &&
    parts.every(([name, part]) => name in value && fits(part, value[name as keyof typeof value]))
  )
}

/** Limits in fields: what was there, what is typed, and whether that can be kept. */
import { computed, ref } from 'vue'
import { boundOf, KINDS, typedOf, type Bounds, type Kind, type Typed } from './limits'

export function useTypedLimits() {
  const typed = ref<Record<Kind, Typed> | null>(null)
  const before = ref('')

  function show(bounds: Partial<Bounds>): void {
    typed.value = {
      conversations: typedOf('conversations', bounds.conversations),
      tokens: typedOf('tokens', bounds.tokens),
      money_micros: typedOf('money_micros', bounds.money_micros),
    }
    before.value = JSON.stringify(wish.value)
  }
  /** What is to be set; null while something typed is no number. */
  const wish = computed<Bounds | null>(() => {
    if (typed.value === null) return null
    const fields = typed.value
    const bounds = KINDS.map((kind) => [kind, boundOf(kind, fields[kind])] as const)
    if (bounds.some(([, bound]) => bound === undefined)) return null
    return Object.fromEntries(bounds) as unknown as Bounds
  })
  const changed = computed(() => JSON.stringify(wish.value) !== before.value)
  const inheritsAll = computed(
    () => wish.value !== null && Object.values(wish.value).every((bound) => bound === null),
  )
  return { typed, wish, changed, inheritsAll, show }
}

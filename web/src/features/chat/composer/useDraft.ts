/** What is being written, kept for each person and conversation through reloads and sign-ins. */
import { type Ref, ref, watch } from 'vue'
import { remember, remembered } from '@/app/remember'

export interface Draft {
  text: Ref<string>
  /** What is here stays when the place becomes this one. */
  carryTo(newPlace: string): void
}

/** A text under the name of `place`; it changes with the place. */
export function useDraft(place: Ref<string>): Draft {
  const name = (of = place.value) => `draft.${of}`
  const text = ref(remembered(name()) ?? '')
  watch(place, () => (text.value = remembered(name()) ?? ''), { flush: 'sync' })
  watch(text, (now) => remember(name(), now || null), { flush: 'sync' })

  function carryTo(newPlace: string): void {
    remember(name(newPlace), text.value || null)
    remember(name(), null)
  }

  return { text, carryTo }
}

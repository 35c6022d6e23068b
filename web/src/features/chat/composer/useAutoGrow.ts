/** A text field as high as its text, where the browser cannot do that by itself. */
import { onMounted, type Ref, watch } from 'vue'

const canItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content')

export function useAutoGrow(field: Readonly<Ref<HTMLElement | null>>, text: Ref<string>): void {
  if (canItself) return

  function grow(): void {
    if (field.value === null) return
    field.value.style.height = 'auto'
    field.value.style.height = `${field.value.scrollHeight}px`
  }

  onMounted(grow)
  watch(text, grow, { flush: 'post' })
}

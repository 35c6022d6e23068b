/** Follows what grows at the end of a scrolled region, as long as the reader is there. */
import { onBeforeUnmount, onMounted, type Ref, ref } from 'vue'

/** Nearer to the end than this counts as being there. */
const NEAR_PX = 48

export function useStickToBottom(
  scroller: Readonly<Ref<HTMLElement | null>>,
  content: Readonly<Ref<HTMLElement | null>>,
) {
  const atEnd = ref(true)
  let lastTop = 0
  const observer = new ResizeObserver(() => {
    if (atEnd.value) toEnd()
  })

  function fromEnd(): number {
    const element = scroller.value
    return element ? element.scrollHeight - element.scrollTop - element.clientHeight : 0
  }

  /** Go to the end and stay there. */
  function toEnd(smooth = false): void {
    atEnd.value = true
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    const behavior = smooth && !calm ? 'smooth' : 'instant'
    scroller.value?.scrollTo({ top: scroller.value.scrollHeight, behavior })
  }

  /** Any movement upwards lets go at once; coming back to the end takes hold again. */
  function look(): void {
    const top = scroller.value?.scrollTop ?? 0
    if (top < lastTop - 2) atEnd.value = fromEnd() <= 2
    else if (top > lastTop && fromEnd() < NEAR_PX) atEnd.value = true
    lastTop = top
  }

  /** Let go, since the reader is about to look at something else. */
  function letGo(): void {
    atEnd.value = false
  }

  onMounted(() => {
    scroller.value?.addEventListener('scroll', look, { passive: true })
    if (content.value) observer.observe(content.value)
    if (scroller.value) observer.observe(scroller.value)
  })
  onBeforeUnmount(() => {
    observer.disconnect()
    scroller.value?.removeEventListener('scroll', look)
  })
  return { atEnd, toEnd, letGo }
}

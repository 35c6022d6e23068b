/** Keeps the newest in sight as long as the reader is at the end, and lets go when they scroll up. */
import { nextTick, watch, type Ref } from 'vue'

const NEAR_PX = 80

export function useFollowNewest(
  scroller: Readonly<Ref<HTMLElement | null>>,
  changes: () => unknown,
): void {
  watch(
    changes,
    async (_, before) => {
      const element = scroller.value
      if (element === null || before === undefined) return
      const left = element.scrollHeight - element.scrollTop - element.clientHeight
      if (left > NEAR_PX) return
      await nextTick()
      element.scrollTo({ top: element.scrollHeight })
    },
    { flush: 'pre' },
  )
}

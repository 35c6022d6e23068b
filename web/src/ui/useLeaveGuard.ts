/** Asks before a page is left with changes that are not saved. */
import { ref, type Ref } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'

export interface LeaveGuard {
  /** Whether it is being asked at the moment. */
  asking: Ref<boolean>
  /** What the person says to it. */
  say(leave: boolean): void
}

/** For a page; `LeaveDialog` asks. */
export function useLeaveGuard(dirty: Readonly<Ref<boolean>>): LeaveGuard {
  const asking = ref(false)
  let decide: ((leave: boolean) => void) | null = null

  function say(leave: boolean): void {
    asking.value = false
    decide?.(leave)
    decide = null
  }
  function ask(): boolean | Promise<boolean> {
    if (!dirty.value) return true
    decide?.(false)
    asking.value = true
    return new Promise((resolve) => (decide = resolve))
  }

  onBeforeRouteLeave(ask)
  onBeforeRouteUpdate((to, from) => to.path === from.path || ask())
  return { asking, say }
}

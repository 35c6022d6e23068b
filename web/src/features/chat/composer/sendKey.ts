/** Which key sends: Enter, or Ctrl+Enter for those who write long. */
import { ref } from 'vue'
import { remember, remembered } from '@/app/remember'

const NAME = 'send-key'

/** Whether Enter alone begins a new line. The choice lasts. */
export function useSendKey() {
  const withCtrl = ref(remembered(NAME) === 'ctrl-enter')

  function choose(ctrl: boolean): void {
    withCtrl.value = ctrl
    remember(NAME, ctrl ? 'ctrl-enter' : null)
  }

  /** Whether this press of Enter sends. */
  function sends(event: KeyboardEvent): boolean {
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return false
    return event.ctrlKey || event.metaKey || !withCtrl.value
  }

  return { withCtrl, choose, sends }
}

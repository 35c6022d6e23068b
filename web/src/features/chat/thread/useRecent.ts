/** The newest turns of a long conversation; those before them are shown when they are asked for. */
import { computed, nextTick, type Ref, ref, watch } from 'vue'
import type { Turn } from './turns'

/** Two messages each. */
const AT_ONCE = 30

export function useRecent(
  turns: Ref<readonly Turn[]>,
  conversation: Ref<string | null>,
  scroller: Readonly<Ref<HTMLElement | null>>,
) {
  const most = ref(AT_ONCE)
  const recent = computed(() => turns.value.slice(-most.value))
  const hidden = computed(() => turns.value.length - recent.value.length)
  watch(conversation, () => (most.value = AT_ONCE))

  /** Show more, and what was looked at where it was. */
  async function showEarlier(): Promise<void> {
    const element = scroller.value
    const fromEnd = element ? element.scrollHeight - element.scrollTop : 0
    most.value += AT_ONCE
    await nextTick()
    if (element) element.scrollTop = element.scrollHeight - fromEnd
  }

  return { recent, hidden, showEarlier }
}

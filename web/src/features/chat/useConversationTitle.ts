/** The title of the conversation that is open. The model gives one some time after the answer. */
import { computed, onScopeDispose, type Ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useConversations } from './conversations'
import type { Reply } from './thread/turns'

const LOOK_AFTER_MS = [1500, 6000]

export function useConversationTitle(
  id: Readonly<Ref<string | null>>,
  live: Readonly<Ref<Reply | null>>,
): Readonly<Ref<string>> {
  const { t } = useI18n()
  const conversations = useConversations()
  let timers: number[] = []
  const title = computed(() => {
    const found = conversations.all.find((one) => one.id === id.value)
    return found?.title ?? ''
  })

  /** Whether it is there is said by the thread. */
  async function look(): Promise<void> {
    if (id.value !== null) await conversations.look(id.value).catch(() => undefined)
  }

  watch(id, look, { immediate: true })
  watch(live, (now, before) => {
    if (now !== null || before === null) return
    timers = LOOK_AFTER_MS.map((ms) => window.setTimeout(look, ms))
  })
  watch(title, (now) => (document.title = `${now || t('chat.newChat')} · Steward`), {
    immediate: true,
  })
  onScopeDispose(() => timers.forEach((timer) => window.clearTimeout(timer)))
  return title
}

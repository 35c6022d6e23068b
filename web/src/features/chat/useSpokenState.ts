/** What a screen reader is told: that an answer is under way, and that it is there. */
import { type Ref, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Reply } from './thread/turns'

export function useSpokenState(
  live: Readonly<Ref<Reply | null>>,
  lost: { readonly value: boolean },
): Ref<string> {
  const { t } = useI18n()
  const spoken = ref('')
  watch([() => live.value?.answer.phase, () => lost.value], ([phase, isLost], [before]) => {
    if (isLost) spoken.value = t('chat.lost')
    else if (phase === 'waiting') spoken.value = t('answer.phase.waiting')
    else if (phase !== undefined) spoken.value = t('chat.working')
    else if (before !== undefined) spoken.value = t('chat.finished')
  })
  return spoken
}

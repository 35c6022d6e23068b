/** What people would get, while the words are written. */
import { useDebounceFn } from '@vueuse/core'
import { ref, shallowRef, watch, type Ref } from 'vue'
import { api, dataOf, type Shape } from '@/api/client'
import { asProblem } from '@/api/problem'

export interface Words {
  title: string
  text: string
  html: string
}
export type Preview = Shape<'PreviewView'>

const TYPING_MS = 300

/** The words as the API takes them. */
export function asSent({ title, text, html }: Words) {
  return { title, text, html: html.trim() ? html : null }
}

/** The answer to what was written last; `wrong` is what the server says is wrong with it. */
export function usePreview(
  asked: Readonly<Ref<{ event: string; language: 'en' | 'zh-CN'; words: Words }>>,
) {
  const preview = shallowRef<Preview | null>(null)
  const wrong = ref('')
  const busy = ref(false)
  let turn = 0

  async function look(): Promise<void> {
    const mine = ++turn
    const { event, language, words } = asked.value
    if (!words.title.trim()) {
      busy.value = false
      return
    }
    try {
      const body = { event, language, ...asSent(words) }
      const seen = dataOf(await api.POST('/api/v1/notifications/templates/preview', { body }))
      if (mine === turn) [preview.value, wrong.value] = [seen, '']
    } catch (error) {
      if (mine === turn) wrong.value = asProblem(error).message
    } finally {
      if (mine === turn) busy.value = false
    }
  }

  const soon = useDebounceFn(look, TYPING_MS)
  watch(
    asked,
    () => {
      busy.value = true
      void soon()
    },
    { deep: true, immediate: true },
  )
  return { preview, wrong, busy }
}

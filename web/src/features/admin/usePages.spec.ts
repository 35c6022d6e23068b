import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { ref, type Ref } from 'vue'
import { createI18n } from 'vue-i18n'
import { usePages } from './usePages'

type Answer = { items: string[]; next?: string }

function pages(asked: Ref<string>) {
  const waiting = new Map<string, (answer: Answer) => void>()
  const read = (after?: string) =>
    new Promise<Answer>((answer) => waiting.set(`${asked.value} ${after ?? ''}`.trim(), answer))
  let made!: ReturnType<typeof usePages<string>>
  const setup = () => {
    made = usePages(read, asked)
    return () => null
  }
  mount({ setup }, { global: { plugins: [createI18n({ legacy: false, locale: 'en' })] } })
  const answer = async (to: string, what: Answer) => {
    waiting.get(to)?.(what)
    await flushPromises()
  }
  return { ...made, answer }
}

describe('a list in pages', () => {
  it('grows by a page, and begins anew when something else is asked', async () => {
    const asked = ref('a')
    const { list, next, more, answer } = pages(asked)
    expect(list.value).toBe(null)
    await answer('a', { items: ['1', '2'], next: 'cursor' })
    void more()
    await answer('a cursor', { items: ['3'] })
    expect([list.value, next.value]).toEqual([['1', '2', '3'], null])
    asked.value = 'b'
    await flushPromises()
    expect(list.value).toBe(null)
    await answer('b', { items: ['9'] })
    expect(list.value).toEqual(['9'])
  })

  it('drops an answer to what is no longer asked', async () => {
    const asked = ref('a')
    const { list, answer } = pages(asked)
    asked.value = 'b'
    await flushPromises()
    await answer('b', { items: ['new'] })
    await answer('a', { items: ['old'] })
    expect(list.value).toEqual(['new'])
  })
})

import ui from '@nuxt/ui/vue-plugin'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { nextTick, type Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createI18n } from 'vue-i18n'
import en from '@/i18n/en'
import zh from '@/i18n/zh-CN'

/** A component on a page with everything that the app has around it, and the deeds of a person. */
export async function mountPage(
  component: Component,
  props: Record<string, unknown>,
  language = 'en',
) {
  const page = { path: '/:rest(.*)*', component: { render: () => null } }
  const plugins = [
    createPinia(),
    createI18n({ legacy: false, locale: language, messages: { en, 'zh-CN': zh } }),
    createRouter({ history: createMemoryHistory(), routes: [page] }),
    ui,
  ]
  const wrapper = mount(component, { props, global: { plugins }, attachTo: document.body })

  // What opens over the page is drawn a moment later.
  await flushPromises()

  const find = <Kind extends HTMLElement>(selector: string, text: string): Kind => {
    const found = [...document.querySelectorAll<Kind>(selector)].find((one) =>
      one.textContent?.includes(text),
    )
    if (!found) throw new Error(`no ${selector} with “${text}”`)
    return found
  }
  return {
    emitted: (event: string) => wrapper.emitted(event),
    text: () => document.body.textContent ?? '',
    button: (name: string) => find<HTMLButtonElement>('button', name),
    async type(label: string, text: string) {
      const field = document.getElementById(find<HTMLLabelElement>('label', label).htmlFor)
      if (!(field instanceof HTMLInputElement)) throw new Error(`“${label}” is of no field`)
      field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
      await nextTick()
    },
    async submit() {
      document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
      await nextTick()
    },
  }
}

import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { createI18n } from 'vue-i18n'
import { Problem, type ProblemDetails } from '@/api/problem'
import en from '@/i18n/en'
import { useAction } from './useAction'

async function refused(details: ProblemDetails) {
  let action: ReturnType<typeof useAction> | undefined
  const Form = defineComponent({
    setup() {
      action = useAction()
      return () => h('div')
    },
  })
  mount(Form, {
    global: { plugins: [createI18n({ legacy: false, locale: 'en', messages: { en } })] },
  })
  if (action === undefined) throw new Error('no action')
  await action.run(() => Promise.reject(new Problem(422, 'wrong', 'It is wrong.', details)))
  await flushPromises()
  return action
}

describe('what the server refuses', () => {
  it('is said at the field it names', async () => {
    const { errorOf, errorBeside } = await refused({ field: 'tools' })
    expect([errorOf('tools'), errorOf('name')]).toEqual(['It is wrong.', undefined])
    expect([errorBeside('tools'), errorBeside('name')]).toEqual([undefined, 'It is wrong.'])
  })

  it('is said at each of several fields, and beside them if one is not shown', async () => {
    const errors = [
      { field: 'tools.3', why: 'too long' },
      { field: 'name', why: 'too short' },
    ]
    const { errorOf, errorBeside } = await refused({ errors })
    expect(errorOf('tools')).toBe('Not right: too long')
    expect(errorBeside('tools', 'name')).toBeUndefined()
    expect(errorBeside('tools')).toBe('It is wrong.')
  })
})

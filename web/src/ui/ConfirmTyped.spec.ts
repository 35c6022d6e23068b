import { describe, expect, it } from 'vitest'
import { mountPage } from '../../tests/mountPage'
import ConfirmTyped from './ConfirmTyped.vue'

const props = {
  title: 'Erase?',
  description: 'For good.',
  word: 'ada',
  action: 'Erase',
  open: true,
}

describe('ConfirmTyped', () => {
  it('does nothing before the word is typed', async () => {
    const page = await mountPage(ConfirmTyped, props)
    const button = page.button('Erase')
    expect(button.disabled).toBe(true)
    await page.type('Type ada to confirm', 'ad')
    await page.submit()
    expect(page.emitted('confirm')).toBeUndefined()
    await page.type('Type ada to confirm', 'ada ')
    expect(page.button('Erase').disabled).toBe(false)
    await page.submit()
    expect(page.emitted('confirm')).toHaveLength(1)
  })
})

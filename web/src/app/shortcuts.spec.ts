import { describe, expect, it } from 'vitest'
import { presses, SHORTCUTS } from './shortcuts'

const key = (key: string, held: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key, ...held })

describe('shortcuts', () => {
  it('take Ctrl and the Mac’s command key for the same', () => {
    expect(presses(key('k', { ctrlKey: true }), SHORTCUTS.palette)).toBe(true)
    expect(presses(key('k', { metaKey: true }), SHORTCUTS.palette)).toBe(true)
  })

  it('want exactly their keys', () => {
    expect(presses(key('k'), SHORTCUTS.palette)).toBe(false)
    expect(presses(key('k', { ctrlKey: true, shiftKey: true }), SHORTCUTS.palette)).toBe(false)
    expect(presses(key('O', { ctrlKey: true, shiftKey: true }), SHORTCUTS.newChat)).toBe(true)
  })

  it('leave the keys of an input method alone', () => {
    const composing = key('Escape', { shiftKey: true, isComposing: true })
    expect(presses(composing, SHORTCUTS.focusComposer)).toBe(false)
  })

  it('are no bare letters', () => {
    for (const keys of Object.values(SHORTCUTS)) expect(keys).toMatch(/Mod|Alt|Shift\+Escape/)
  })
})

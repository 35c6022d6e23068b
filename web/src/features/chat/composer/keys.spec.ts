import { afterEach, describe, expect, it, vi } from 'vitest'
import { useSendKey } from './sendKey'
import { useImeSafe } from './useImeSafe'
import { wordAt } from './wordAt'

const enter = (more: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key: 'Enter', ...more })

afterEach(() => vi.useRealTimers())

describe('Enter', () => {
  it('sends, and with Shift begins a line', () => {
    const { sends } = useSendKey()
    expect([sends(enter()), sends(enter({ shiftKey: true }))]).toEqual([true, false])
  })

  it('begins a line for those who send with Ctrl+Enter, also on the next visit', () => {
    useSendKey().choose(true)
    const { sends } = useSendKey()
    expect([sends(enter()), sends(enter({ ctrlKey: true }))]).toEqual([false, true])
  })

  it('belongs to the input method while a word is written, and just after it', () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const { isForInputMethod, onWordEnd } = useImeSafe()
    expect(isForInputMethod(enter())).toBe(false)
    expect(isForInputMethod(enter({ isComposing: true }))).toBe(true)
    expect(isForInputMethod(enter({ keyCode: 229 }))).toBe(true)
    onWordEnd()
    expect(isForInputMethod(enter())).toBe(true)
    vi.advanceTimersByTime(60)
    expect(isForInputMethod(enter())).toBe(false)
  })
})

describe('wordAt', () => {
  it('finds the document or command that is being named', () => {
    expect(wordAt('see @cor', 8)).toEqual({ kind: 'document', from: 4, to: 8, typed: 'cor' })
    expect(wordAt('/ne', 3)).toMatchObject({ kind: 'command', typed: '/ne' })
  })

  it('takes no address, path or mail for one', () => {
    for (const text of ['a@b.example', 'and/or', 'see @cor now', 'x /new']) {
      expect(wordAt(text, text.length)).toBeNull()
    }
  })
})

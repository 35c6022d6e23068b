import { describe, expect, it } from 'vitest'
import { saidAt, wordsAt, wordsOf, type Channel, type Language, type Template } from './places'

const words = (channel: Channel, language: Language, title: string): Template => ({
  event: 'ferry.left',
  channel,
  language,
  title,
  text: '',
  html: null,
  shipped: true,
})
const TEMPLATES = [
  words('email', 'en', 'by mail'),
  words('any', 'zh-CN', '渡轮'),
  words('any', 'en', 'anywhere'),
]
const at = (channel: Channel, language: Language) => ({ event: 'ferry.left', channel, language })

describe('the words of an event', () => {
  it('are its own, else those for any channel, else the English ones', () => {
    expect(saidAt(TEMPLATES, at('email', 'en'))?.title).toBe('by mail')
    expect(saidAt(TEMPLATES, at('push', 'en'))?.title).toBe('anywhere')
    expect(saidAt(TEMPLATES, at('email', 'zh-CN'))?.title).toBe('渡轮')
    expect(saidAt(TEMPLATES.slice(0, 1), at('email', 'zh-CN'))?.title).toBe('by mail')
    expect(saidAt(TEMPLATES.slice(0, 1), at('push', 'en'))).toBeUndefined()
  })

  it('stand in one place each', () => {
    expect(wordsAt(TEMPLATES, at('push', 'en'))).toBeUndefined()
    expect(wordsOf(TEMPLATES, 'ferry.left').map(({ title }) => title)).toEqual([
      'anywhere',
      '渡轮',
      'by mail',
    ])
    expect(wordsOf(TEMPLATES, 'ferry.sank')).toEqual([])
  })
})

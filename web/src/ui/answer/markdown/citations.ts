/** Marks of sources in an answer: `[2]`, `[1, 3]`, `【2】`. */
import type { MarkdownIt, StateInline } from 'markdown-it'

const MARK = /[[【](\d{1,3}(?:\s*[,，、]\s*\d{1,3})*)[\]】](?![(:])/y
// What ends a run of plain text in the parser; it does not know this bracket.
const FULL_WIDTH = '【'

/** Teach a parser marks of sources: each number becomes a `cite` token with `meta.n`. */
export function citationRules(md: MarkdownIt): void {
  md.inline.ruler.before('text', 'cite', cite)
  md.inline.ruler.before('text', 'text_before_cite', textBeforeCite)
}

function cite(state: StateInline, silent: boolean): boolean {
  MARK.lastIndex = state.pos
  const found = MARK.exec(state.src)
  if (found === null) return false
  if (!silent) {
    for (const n of found[1]!.match(/\d+/g)!) {
      const token = state.push('cite', 'cite', 0)
      token.content = `[${n}]`
      token.meta = { n: Number(n) }
    }
  }
  state.pos += found[0].length
  return true
}

/** Plain text up to a full-width bracket, so that `cite` gets to see it. */
function textBeforeCite(state: StateInline, silent: boolean): boolean {
  const plain = /[^\n!#$%&*+\-:<=>@[\\\]^_`{}~]*/y
  plain.lastIndex = state.pos
  const run = plain.exec(state.src)?.[0] ?? ''
  const length = run.indexOf(FULL_WIDTH, 1)
  if (length < 1) return false
  if (!silent) state.pending += run.slice(0, length)
  state.pos += length
  return true
}

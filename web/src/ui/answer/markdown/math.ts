/** Formulas in Markdown: `$…$` and `\(…\)` in a line, `$$…$$` and `\[…\]` as blocks of their own. */
import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'

const BLOCK_MARKS: Record<string, string> = { $$: '$$', '\\[': '\\]' }

/** Teach a parser formulas. A block that has not been closed yet has `meta.done` false. */
export function mathRules(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'math_block', mathBlock, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
  md.inline.ruler.before('escape', 'math_inline', mathInline)
}

function mathBlock(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const lineAt = (n: number) =>
    state.src.slice(state.bMarks[n]! + state.tShift[n]!, state.eMarks[n]).trimEnd()
  const first = lineAt(start)
  const close = BLOCK_MARKS[first.slice(0, 2)]
  if (close === undefined) return false
  if (silent) return true
  const body: string[] = []
  let line = start
  let rest = first.slice(2)
  let done = rest.length > 2 && rest.endsWith(close)
  while (!done && line + 1 < end) {
    body.push(rest)
    rest = lineAt(++line)
    done = rest.endsWith(close)
  }
  body.push(done ? rest.slice(0, -2) : rest)
  state.line = line + 1
  const token = state.push('math_block', 'math', 0)
  token.content = body.join('\n').trim()
  token.map = [start, state.line]
  token.meta = { done }
  return true
}

function mathInline(state: StateInline, silent: boolean): boolean {
  const marks = inlineMarks(state.src, state.pos)
  if (marks === null) return false
  const [open, close] = marks
  const begin = state.pos + open.length
  const end = state.src.indexOf(close, begin)
  if (end <= begin) return false
  // "$5 and $6" are prices: a closing dollar has no space before it and no digit after it.
  const price = /\s/.test(state.src[end - 1]!) || /\d/.test(state.src[end + 1] ?? '')
  if (close === '$' && price) return false
  if (!silent) state.push('math_inline', 'math', 0).content = state.src.slice(begin, end)
  state.pos = end + close.length
  return true
}

function inlineMarks(src: string, at: number): [open: string, close: string] | null {
  if (src.startsWith('\\(', at)) return ['\\(', '\\)']
  const next = src[at + 1]
  const opens = src[at] === '$' && next !== undefined && next !== '$' && !/\s/.test(next)
  return opens ? ['$', '$'] : null
}

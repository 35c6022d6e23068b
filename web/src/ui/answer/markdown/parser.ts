/** Markdown that grows: only the end is parsed again, finished blocks are frozen. */
import createParser, { type Env, type MarkdownIt, type Token } from 'markdown-it'
import { citationRules } from './citations'
import { mathRules } from './math'

/** A paragraph, list, table … of the top level. A frozen one never changes. */
export interface Block {
  readonly id: number
  readonly src: string
  readonly tokens: Token[]
  readonly frozen: boolean
}

interface Piece {
  tokens: Token[]
  src: string
  /** Where it begins in the text that was parsed. */
  at: number
}

const SAFE_URL = /^(https?:|mailto:|\/|#)/i
const CONTROL = /[\u0000-\u001f]/
/** An indented continuation can still join the block before the last one. */
const LIVE_BLOCKS = 2

/** The parser of answers: no HTML, and no links but to the web, mail and this server. */
export function createMarkdown(): MarkdownIt {
  const md = createParser({ html: false, linkify: true, breaks: false, typographer: false })
  md.validateLink = (url: string) => SAFE_URL.test(url.trim()) && !CONTROL.test(url)
  mathRules(md)
  citationRules(md)
  return md
}

/** Parses a text that is given anew each time it has grown. */
export class StreamParser {
  /** Level of the first heading; the outline of the page continues from it. */
  headingBase = 0
  private readonly md = createMarkdown()
  private src = ''
  /** Everything before it is frozen. */
  private offset = 0
  private nextId = 0
  private frozen: Block[] = []
  private live: Block[] = []

  get blocks(): Block[] {
    return [...this.frozen, ...this.live]
  }

  /** The blocks of the whole text so far; `final` when nothing follows. */
  update(text: string, final = false): Block[] {
    if (!text.startsWith(this.src.slice(0, this.offset))) this.reset()
    this.src = text
    if (final) this.finish()
    else this.grow()
    return this.blocks
  }

  private grow(): void {
    const pieces = this.pieces(this.src.slice(this.offset), {})
    const settled = Math.max(0, pieces.length - LIVE_BLOCKS)
    const blocks = pieces.map((piece, n) => this.block(piece, this.live[n], n < settled))
    this.frozen.push(...blocks.slice(0, settled))
    this.live = blocks.slice(settled)
    if (settled > 0) this.offset += pieces[settled]!.at
  }

  /** Parse all of it once, since a link's address may stand at the end. */
  private finish(): void {
    const found: Env = {}
    const pieces = this.pieces(this.src, found)
    const before = found.references === undefined ? this.blocks : []
    const ids = this.blocks.map((block) => block.id)
    this.frozen = pieces.map((piece, n) => {
      const same = before[n]?.src === piece.src ? before[n] : undefined
      return same ?? { id: ids[n] ?? this.nextId++, ...content(piece), frozen: true }
    })
    this.live = []
    this.offset = this.src.length
  }

  private block(piece: Piece, before: Block | undefined, frozen: boolean): Block {
    const id = before?.id ?? this.nextId++
    if (before?.src === piece.src && !frozen) return before
    const same = before?.src === piece.src ? before.tokens : piece.tokens
    return Object.freeze({ id, src: piece.src, tokens: same, frozen })
  }

  private pieces(text: string, env: Env): Piece[] {
    const pieces = cut(this.md.parse(text, env), text)
    this.headingBase ||= firstHeading(pieces)
    return pieces
  }

  private reset(): void {
    this.src = ''
    this.offset = this.nextId = this.headingBase = 0
    this.frozen = []
    this.live = []
  }
}

function content(piece: Piece): Pick<Block, 'src' | 'tokens'> {
  return { src: piece.src, tokens: piece.tokens }
}

/** One parse, cut into blocks of the top level; each reaches to the beginning of the next. */
function cut(tokens: Token[], text: string): Piece[] {
  const starts = lineStarts(text)
  const pieces: Piece[] = []
  let depth = 0
  for (const token of tokens) {
    if (depth === 0) {
      pieces.push({ tokens: [], src: '', at: starts[token.map?.[0] ?? 0] ?? 0 })
    }
    pieces.at(-1)!.tokens.push(token)
    depth += token.nesting
  }
  pieces.forEach((piece, n) => (piece.src = text.slice(piece.at, pieces[n + 1]?.at)))
  return pieces
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** A heading counts once it has text: `###` that is still arriving looks like `#` first. */
function firstHeading(pieces: Piece[]): number {
  for (const { tokens } of pieces) {
    if (tokens[0]?.type === 'heading_open' && tokens[1]?.content) {
      return Number(tokens[0].tag[1])
    }
  }
  return 0
}

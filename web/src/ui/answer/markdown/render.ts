/** Tokens of Markdown become Vue nodes. No HTML of a model is ever set. */
import type { Token } from 'markdown-it'
import { defineAsyncComponent, h, type VNode, type VNodeChild } from 'vue'
import CitationChip from './CitationChip.vue'
import CodeBlock from './CodeBlock.vue'
import WideTable from './WideTable.vue'

const MathView = defineAsyncComponent(() => import('./MathView.vue'))

const TAGS: Record<string, string> = {
  paragraph: 'p',
  blockquote: 'blockquote',
  bullet_list: 'ul',
  ordered_list: 'ol',
  list_item: 'li',
  em: 'em',
  strong: 'strong',
  s: 's',
  thead: 'thead',
  tbody: 'tbody',
  tr: 'tr',
}
const OUTSIDE = { target: '_blank', rel: 'noopener noreferrer nofollow ugc' }
/** h1 is the page, h2 the message: headings of an answer begin here. */
const FIRST_HEADING = 3

/** How a block is rendered: whether it will still grow, and the level of the first heading. */
export interface Rendering {
  closed: boolean
  headingBase: number
}

/** The nodes of a block. */
export function renderTokens(tokens: Token[], how: Rendering): VNodeChild[] {
  let at = 0
  const until = (end?: string): VNodeChild[] => {
    const nodes: VNodeChild[] = []
    while (at < tokens.length) {
      const token = tokens[at++]!
      if (token.type === end) break
      if (token.hidden || token.nesting < 0) continue
      if (token.nesting === 0) {
        nodes.push(...leaf(token, how))
        continue
      }
      const name = token.type.replace(/_open$/, '')
      nodes.push(branch(name, token, until(`${name}_close`), how))
    }
    return nodes
  }
  return until()
}

function branch(name: string, token: Token, inside: VNodeChild[], how: Rendering): VNode {
  switch (name) {
    case 'heading':
      return h(`h${headingLevel(token, how)}`, inside)
    case 'table':
      return h(WideTable, () => inside)
    case 'ordered_list':
      return h('ol', { start: token.attrGet('start') ?? undefined }, inside)
    case 'th':
    case 'td':
      return cell(name, token, inside)
    case 'link':
      return link(attribute(token, 'href'), inside, attribute(token, 'title'))
    default:
      return h(TAGS[name] ?? 'span', inside)
  }
}

function leaf(token: Token, how: Rendering): VNodeChild[] {
  switch (token.type) {
    case 'inline':
      return renderTokens(token.children ?? [], how)
    case 'softbreak':
      return ['\n']
    case 'hardbreak':
      return [h('br')]
    case 'hr':
      return [h('hr')]
    case 'code_inline':
      return [h('code', token.content)]
    case 'fence':
    case 'code_block':
      return [h(CodeBlock, { code: token.content, lang: language(token), done: how.closed })]
    case 'math_inline':
      return [h(MathView, { tex: token.content })]
    case 'math_block':
      return [h(MathView, { tex: token.content, display: true, pending: !flag(token, 'done') })]
    case 'cite':
      // A word joiner keeps a mark from standing alone at the beginning of a line.
      return ['\u2060', h(CitationChip, { n: number(token, 'n') })]
    case 'image':
      return [image(token)]
    default:
      return token.content ? [token.content] : []
  }
}

function headingLevel(token: Token, how: Rendering): number {
  const level = FIRST_HEADING + Number(token.tag[1]) - how.headingBase
  return Math.min(6, Math.max(FIRST_HEADING, level))
}

function cell(tag: 'th' | 'td', token: Token, inside: VNodeChild[]): VNode {
  const align = /text-align:(left|center|right)/.exec(attribute(token, 'style'))?.[1]
  const style = align === undefined ? undefined : `text-align:${align}`
  return h(tag, { style, scope: tag === 'th' ? 'col' : undefined }, inside)
}

function link(href: string, inside: VNodeChild[], title = ''): VNode {
  return h('a', { href, title: title || undefined, ...OUTSIDE }, inside)
}

/** A picture from elsewhere could carry away what was said: it is a link, not a picture. */
function image(token: Token): VNode {
  const src = attribute(token, 'src')
  const alt = token.content
  if (!/^\/(?![/\\])/.test(src)) return link(src, [alt || src])
  return h('img', { src, alt, loading: 'lazy' })
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '')
}

function language(token: Token): string {
  return token.info.trim().split(/\s+/)[0] ?? ''
}

function number(token: Token, name: string): number {
  const meta: Record<string, unknown> = token.meta ?? {}
  return Number(meta[name])
}

function flag(token: Token, name: string): boolean {
  const meta: Record<string, unknown> = token.meta ?? {}
  return meta[name] === true
}

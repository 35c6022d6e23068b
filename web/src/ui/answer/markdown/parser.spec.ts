import { describe, expect, it } from 'vitest'
import { StreamParser } from './parser'

const DOCUMENT = `# Title

Paragraph **bold** [1] 【2】[3, 4] $a^2$, prices of $5 and $6.

- one
  - two

  still two
- three

\`\`\`python
def f():
    return "x"

# end
\`\`\`

| a | b |
|---|---|
| 1 | 2 |

Setext
===

> quote
lazy

$$
x = 1
$$

1. a
2. b

中文段落，带 \`code\`，来源【1、2】。

[reference][r] end

[r]: https://example.com
`

/** Everything that is rendered of a text, without what only keeps blocks apart. */
function shape(parser: StreamParser): unknown {
  return parser.blocks.map(({ tokens }) =>
    tokens.map(({ type, tag, content, children }) => [
      type,
      tag,
      content,
      children?.map((child) => [child.type, child.content, child.attrs, child.meta]),
    ]),
  )
}

function whole(text: string): StreamParser {
  const parser = new StreamParser()
  parser.update(text, true)
  return parser
}

function numbers(seed: number): () => number {
  return () => (seed = (seed * 16807) % 2147483647) / 2147483647
}

function kinds(text: string): string[] {
  return whole(text).blocks.flatMap(({ tokens }) =>
    tokens.flatMap(({ children }) => children?.map(({ type }) => type) ?? []),
  )
}

function cited(text: string): number[] {
  return whole(text).blocks.flatMap(({ tokens }) =>
    tokens.flatMap(({ children }) =>
      (children ?? []).filter(({ type }) => type === 'cite').map(({ meta }) => meta?.n as number),
    ),
  )
}

describe('StreamParser', () => {
  it('makes the same document of any chunks, and loses nothing on the way', () => {
    const want = shape(whole(DOCUMENT))
    const random = numbers(1)
    for (let round = 0; round < 300; round++) {
      const parser = new StreamParser()
      for (let end = 0; end < DOCUMENT.length;) {
        end = Math.min(DOCUMENT.length, end + 1 + Math.floor(random() * 12))
        const text = DOCUMENT.slice(0, end)
        const shown = parser.update(text).map(({ src }) => src)
        // Only empty lines before the first block belong to none.
        expect(shown.join('').trimEnd()).toBe(withoutReferences(text, shown.join('')))
      }
      parser.update(DOCUMENT, true)
      expect(shape(parser)).toEqual(want)
    }
  })

  it('keeps finished blocks the same objects, so that Vue skips them', () => {
    const parser = new StreamParser()
    const [first] = parser.update('a\n\nb\n\nc\n\nd')
    expect(parser.update('a\n\nb\n\nc\n\nd\n\ne\n\nf')[0]).toBe(first)
    expect(parser.update('a\n\nb\n\nc\n\nd\n\ne\n\nf', true)[0]).toBe(first)
  })

  it('begins anew when the text is another one, as after a step that was taken back', () => {
    const parser = new StreamParser()
    parser.update('one\n\ntwo\n\nthree\n\nfour')
    parser.update('other\n\ntext')
    expect(parser.blocks.map(({ src }) => src.trim())).toEqual(['other', 'text'])
  })

  it('takes the level of headings from a whole one, not from one half arrived', () => {
    const parser = new StreamParser()
    const text = 'x\n\n### Deep\n\ny'
    for (let end = 1; end <= text.length; end++) parser.update(text.slice(0, end))
    expect(parser.headingBase).toBe(3)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:x',
    'vbscript:x',
    'data:text/html,x',
    'java\u0000script:x',
  ])('makes no link of %s', (url) => {
    expect(kinds(`[a](${url})`)).not.toContain('link_open')
  })
})

describe('marks of sources', () => {
  it('are read in every form that models write', () => {
    expect(cited('Built in 1884 [1], by Ana[2]. 【3】 and [4, 5] and 塔【6、7】。')).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ])
  })

  it('are not made of links, code and longer numbers', () => {
    expect(cited('[1](https://a.example) `a[1]` [1234] [x] [1]: ')).toEqual([])
  })
})

describe('formulas', () => {
  it('are told from prices', () => {
    expect(kinds('It costs $5 and $6.')).not.toContain('math_inline')
    expect(kinds('So $a^2$ and \\(b\\).').filter((kind) => kind === 'math_inline')).toHaveLength(2)
  })
})

/** A reference definition is shown nowhere: the text as far as the blocks can have it. */
function withoutReferences(text: string, shown: string): string {
  const at = text.indexOf('[r]: https')
  return at >= 0 && shown.length <= at ? shown.trimEnd() : text.trimEnd()
}

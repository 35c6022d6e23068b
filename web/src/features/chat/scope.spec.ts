import { describe, expect, it } from 'vitest'
import { EVERYWHERE, readScope, scopeFields, toggled, withDocuments } from './scope'
import { withoutMarks, withSources } from './thread/asText'
import { NOTHING_YET } from '@/api/run/answer'

const [a, b] = [
  { id: 'a', name: 'A' },
  { id: 'b', name: 'B' },
]

describe('a scope', () => {
  it('is told to the API as it is chosen', () => {
    expect(scopeFields(EVERYWHERE)).toEqual({})
    expect(scopeFields(toggled(EVERYWHERE, 'collections', a!))).toEqual({ collection_ids: ['a'] })
    expect(scopeFields(withDocuments(EVERYWHERE, [a!, b!]))).toEqual({ document_ids: ['a', 'b'] })
  })

  it('is everywhere again when the last thing is taken out, and for what cannot be read', () => {
    expect(toggled(toggled(EVERYWHERE, 'documents', a!), 'documents', a!)).toBe(EVERYWHERE)
    for (const kept of [null, 'nonsense', '7', '{"kind":"moon"}']) {
      expect(readScope(kept)).toBe(EVERYWHERE)
    }
  })

  it('holds a document once', () => {
    const once = withDocuments(EVERYWHERE, [a!])
    expect(withDocuments(once, [a!, b!]).items).toEqual([a, b])
  })
})

describe('an answer for elsewhere', () => {
  it('is without marks, or with what they stand for', () => {
    expect(withoutMarks('Built in 1884 [1], green【2】. See [3](x).')).toBe(
      'Built in 1884, green. See [3](x).',
    )
    const source = { n: 1, document_name: 'corvo.txt', page: 3, quote: 'Built.' }
    const citations = [source] as unknown as typeof NOTHING_YET.citations
    expect(withSources({ ...NOTHING_YET, text: 'Built [1].', citations }, 'Sources')).toContain(
      '- [1] corvo.txt, 3: “Built.”',
    )
  })
})

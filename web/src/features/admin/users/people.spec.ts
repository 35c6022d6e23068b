import { describe, expect, it } from 'vitest'
import { invitationLink, tightest, type Standing } from './people'

const standing = (kind: Standing['kind'], used: number, limit: number | null) =>
  ({ kind, used, limit }) as Standing

describe('people', () => {
  it('are shown with the limit that is nearest', () => {
    const some = [
      standing('conversations', 10, 100),
      standing('tokens', 61, 100),
      standing('money', 5, null),
    ]
    expect(tightest(some)).toEqual({ kind: 'tokens', part: 0.61 })
    expect(tightest([standing('tokens', 0, 0)])).toEqual({ kind: 'tokens', part: 1 })
    expect(tightest([standing('tokens', 5, null)])).toBe(null)
    expect(tightest([])).toBe(null)
  })

  it('are invited by a link', () => {
    expect(invitationLink('https://a.example/s', 'x+/=')).toBe(
      'https://a.example/s/sign-up?invitation=x%2B%2F%3D',
    )
  })
})

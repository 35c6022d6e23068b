import { describe, expect, it } from 'vitest'
import { someDocument } from '../../../../tests/someDocument'
import { inTurn } from './useLiveDocuments'

describe('inTurn', () => {
  it('puts what is read before what waits to be read only for its meaning, oldest first', () => {
    const statuses = ['queued', 'ready', 'searchable', 'processing', 'failed']
    const documents = statuses.map((status, n) => someDocument({ id: `${n}`, status })).reverse()
    expect(inTurn(documents)).toEqual(['0', '3', '2'])
  })
})

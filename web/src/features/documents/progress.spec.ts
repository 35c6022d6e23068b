import { describe, expect, it } from 'vitest'
import { someDocument } from '../../../tests/someDocument'
import { isUnderWay, pagesToRead, partOfWay, progressOf } from './progress'

describe('progress', () => {
  it('counts each step of the way the same', () => {
    expect(partOfWay({ step: 'upload', done: 0, total: 10 })).toBe(0)
    expect(partOfWay({ step: 'text', done: 5, total: 10 })).toBeCloseTo(0.5)
    expect(partOfWay({ step: 'vectors', done: 99, total: 10 })).toBe(1)
    expect(partOfWay({ step: 'ready', done: 0, total: null })).toBe(1)
  })

  it('takes a document that waits for the text that is read next', () => {
    const queued = someDocument({ progress: { stage: 'queued', done: 0, total: null } })
    expect(progressOf(queued)).toEqual({ step: 'text', done: 0, total: null })
  })

  it('is over when a document is ready, or when something went wrong with it', () => {
    expect(isUnderWay(someDocument({ status: 'processing' }))).toBe(true)
    expect(isUnderWay(someDocument({ status: 'searchable' }))).toBe(true)
    expect(isUnderWay(someDocument({ status: 'searchable', error_code: 'refused' }))).toBe(false)
    expect(isUnderWay(someDocument({ status: 'ready' }))).toBe(false)
  })

  it('shows the pages that have been read so far', () => {
    const progress = { stage: 'reading', done: 3, total: 12 }
    expect(pagesToRead(someDocument({ status: 'processing', pages: 12, progress }))).toBe(3)
    expect(pagesToRead(someDocument({ status: 'ready', pages: 12 }))).toBe(12)
  })
})

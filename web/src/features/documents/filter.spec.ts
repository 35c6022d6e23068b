import { describe, expect, it } from 'vitest'
import { someDocument } from '../../../tests/someDocument'
import { readState, sift, stateOf } from './filter'

describe('the filter of the list', () => {
  const report = someDocument({ id: '1', name: 'Annual Report 2025.pdf' })
  const scan = someDocument({ id: '2', name: '扫描.png', status: 'failed', error_code: 'damaged' })
  const book = someDocument({ id: '3', name: 'report.epub', status: 'processing' })
  const all = [report, scan, book]

  it('finds all words in any order, in any case', () => {
    expect(sift(all, { words: '2025 REPORT', state: 'all' })).toEqual([report])
    expect(sift(all, { words: '扫', state: 'all' })).toEqual([scan])
    expect(sift(all, { words: '  ', state: 'all' })).toEqual(all)
  })

  it('knows how far each is', () => {
    expect(all.map(stateOf)).toEqual(['ready', 'failed', 'working'])
    expect(sift(all, { words: 'report', state: 'working' })).toEqual([book])
    expect(stateOf(someDocument({ status: 'searchable', error_code: 'refused' }))).toBe('failed')
  })

  it('takes no state from an address that it does not know', () => {
    expect(readState('failed')).toBe('failed')
    expect(readState('lost')).toBe('all')
    expect(readState(undefined)).toBe('all')
  })
})

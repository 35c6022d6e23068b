import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '@/api/problem'
import { someDocument } from '../../../../tests/someDocument'
import { useDocuments } from '../documents'
import { sendFile } from './sendFile'
import { TOO_LARGE, useUploads } from './uploads'

vi.mock('./sendFile')

const file = (name: string, text = 'text') => new File([text], name)
const states = () => useUploads().list.map(({ file, state }) => `${file.name} ${state}`)

describe('the uploads', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('go two at a time, and each that has come makes room for the next', async () => {
    const done: ((id: string) => void)[] = []
    vi.mocked(sendFile).mockImplementation(
      () => new Promise((resolve) => done.push((id) => resolve(someDocument({ id })))),
    )
    useUploads().add([file('a'), file('b'), file('c')], null, null)
    expect(states()).toEqual(['a sending', 'b sending', 'c waiting'])
    done[0]?.('1')
    await vi.waitFor(() => expect(states()).toEqual(['b sending', 'c sending']))
    expect(useDocuments().all.map(({ id }) => id)).toEqual(['1'])
    done[1]?.('1') // the same content
    await vi.waitFor(() => expect(useUploads().arrived?.known).toBe(true))
  })

  it('are refused here when they are too large, and kept when they fail', async () => {
    vi.mocked(sendFile).mockRejectedValue(new Problem(503, 'draining', 'Later.'))
    useUploads().add([file('small', 'x'), file('large', 'xyz')], null, 2)
    await vi.waitFor(() => expect(states()).toEqual(['small failed', 'large failed']))
    const [small, large] = useUploads().list
    expect(small?.problem?.message).toBe('Later.')
    expect(large?.problem?.code).toBe(TOO_LARGE)
    vi.mocked(sendFile).mockResolvedValue(someDocument())
    useUploads().retry(small?.key ?? '')
    await vi.waitFor(() => expect(states()).toEqual(['large failed']))
    useUploads().cancel(large?.key ?? '')
    expect(states()).toEqual([])
  })
})

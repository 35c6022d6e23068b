import { afterEach, describe, expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { Problem } from '@/api/problem'
import type { Asking } from '../thread/start'
import { useComposer } from './useComposer'

const scopes: { stop(): void }[] = []
afterEach(() => scopes.splice(0).forEach((scope) => scope.stop()))

/** A composer, and what it has sent. `refuse` is thrown by the next sending. */
function setUp() {
  const place = ref('ada.new')
  const busy = ref(false)
  const sent: Asking[] = []
  const tried: Asking[] = []
  const refuse: Problem[] = []
  const send = async (asking: Asking): Promise<void> => {
    tried.push(asking)
    const problem = refuse.shift()
    if (problem) throw problem
    sent.push(asking)
    busy.value = true
  }
  const scope = effectScope()
  scopes.push(scope)
  const composer = scope.run(() => useComposer({ place, busy, send }))!
  return { composer, place, busy, sent, tried, refuse }
}

const rest = () => new Promise((resolve) => setTimeout(resolve))

describe('useComposer', () => {
  it('sends what is written, without the spaces around it, and empties the box', async () => {
    const { composer, sent } = setUp()
    composer.text.value = '  Who?  \n'
    composer.submit()
    await rest()
    expect(sent.map(({ text }) => text)).toEqual(['Who?'])
    expect(composer.text.value).toBe('')
  })

  it('sends nothing that is empty', async () => {
    const { composer, sent } = setUp()
    composer.text.value = ' \n '
    composer.submit()
    await rest()
    expect(sent).toEqual([])
  })

  it('lets messages wait while an answer is written, in order, one after the other', async () => {
    const { composer, busy, sent } = setUp()
    busy.value = true
    for (const text of ['one', 'two']) {
      composer.text.value = text
      composer.submit()
    }
    await rest()
    expect(composer.queue.value.map(({ text }) => text)).toEqual(['one', 'two'])
    busy.value = false
    await rest()
    expect(sent.map(({ text }) => text)).toEqual(['one'])
    busy.value = false
    await rest()
    expect(sent.map(({ text }) => text)).toEqual(['one', 'two'])
  })

  it('keeps text, waiting messages and the reason when it cannot send', async () => {
    const { composer, busy, refuse, sent } = setUp()
    busy.value = true
    for (const text of ['one', 'two']) {
      composer.text.value = text
      composer.submit()
    }
    composer.text.value = 'three'
    await rest()
    refuse.push(new Problem(0, 'offline', 'gone'))
    busy.value = false
    await rest()
    expect(sent).toEqual([])
    expect(composer.text.value).toBe('one\n\ntwo\n\nthree')
    expect(composer.problem.value?.code).toBe('offline')
    composer.submit()
    await rest()
    expect(sent).toHaveLength(1)
    expect(composer.problem.value).toBeNull()
  })

  it('sends what failed once more under the same name, and another text under another', async () => {
    const { composer, sent, tried, refuse, busy } = setUp()
    for (const text of ['who?', 'who?', 'when?']) {
      if (text === 'when?') busy.value = false
      else if (sent.length === 0 && tried.length === 0)
        refuse.push(new Problem(0, 'offline', 'gone'))
      composer.text.value = text
      composer.submit()
      await rest()
    }
    expect(tried.map(({ text }) => text)).toEqual(['who?', 'who?', 'when?'])
    const [first, again, other] = tried.map(({ clientId }) => clientId)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })

  it('keeps a draft for each conversation', async () => {
    const { composer, place } = setUp()
    composer.text.value = 'for a new one'
    place.value = 'ada.other'
    expect(composer.text.value).toBe('')
    composer.text.value = 'for the other'
    place.value = 'ada.new'
    expect(composer.text.value).toBe('for a new one')
    place.value = 'bob.new'
    expect(composer.text.value).toBe('')
  })

  it('takes scope, agent and text along when the conversation gets its name', async () => {
    const { composer, place } = setUp()
    composer.setAgent('agent')
    composer.setScope({ kind: 'collections', items: [{ id: 'c', name: 'C' }] })
    composer.text.value = 'more'
    composer.moveTo('ada.named')
    place.value = 'ada.named'
    await nextTick()
    expect(composer.agentId.value).toBe('agent')
    expect(composer.scope.value.items).toHaveLength(1)
    expect(composer.text.value).toBe('more')
    place.value = 'ada.new'
    expect([composer.agentId.value, composer.scope.value.kind]).toEqual([null, 'all'])
    expect(composer.text.value).toBe('')
  })

  it('makes drafts of waiting messages when the page is left', async () => {
    const { composer, busy } = setUp()
    busy.value = true
    composer.text.value = 'waiting'
    composer.submit()
    await rest()
    dispatchEvent(new Event('pagehide'))
    expect(composer.text.value).toBe('waiting')
  })
})

import { describe, expect, it } from 'vitest'
import { hasEnded } from './answer'
import type { RunEvent } from './events'
import { Gap, RunReader } from './reader'

type Told = { type: RunEvent['type'] } & Record<string, unknown>

/** Events numbered from 1, as a run tells them. */
function events(...told: Told[]): RunEvent[] {
  return told.map((one, n) => ({ run_id: 'r', seq: n + 1, ...one }) as unknown as RunEvent)
}

function read(all: RunEvent[]): RunReader {
  const reader = new RunReader()
  all.forEach((event) => reader.take(event, null))
  return reader
}

const text = (piece: string): Told => ({ type: 'text.delta', text: piece })
const thought = (piece: string): Told => ({ type: 'reasoning.delta', text: piece })
const model: Told = { type: 'step', kind: 'model', round: 1 }
const ask = { call_id: 'c', name: 'send', arguments: { to: 'a' }, question: 'approval', asked: 1 }
const END: Told = { type: 'run.completed', found: true, model: 'm', stopped_by: null, usage: null }

const STORY = events(
  { type: 'run.started', conversation_id: 'k', message_id: 'm' },
  { type: 'step', kind: 'search', query: 'q', passages: 2 },
  model,
  thought('Let me '),
  thought('see.'),
  { type: 'tool.call', call_id: 'c', name: 'send', arguments: { to: 'a' } },
  { type: 'approval.requested', ...ask },
  { type: 'run.waiting', call_ids: ['c'] },
  { type: 'approval.decided', call_id: 'c', decision: 'approve', arguments: { to: 'b' } },
  { type: 'tool.result', call_id: 'c', name: 'send', outcome: 'ok', result: 'sent', ms: 3 },
  model,
  text('It is '),
  text('done [1].'),
  { type: 'citation', n: 1, document_name: 'a.txt' },
  END,
)

describe('RunReader', () => {
  it('makes an answer of a whole run', () => {
    const { answer } = read(STORY)
    expect(answer.text).toBe('It is done [1].')
    expect(answer.activities.map(({ kind }) => kind)).toEqual(['search', 'reasoning', 'tool'])
    expect(answer.activities[1]).toMatchObject({ text: 'Let me see.', done: true })
    expect(answer.activities[2]).toMatchObject({ outcome: 'ok', arguments: { to: 'b' } })
    expect(answer.citations).toHaveLength(1)
    expect(hasEnded(answer)).toBe(true)
  })

  it('reads each event once, however often it comes', () => {
    const reader = new RunReader()
    for (const event of STORY) {
      expect(reader.take(event, null)).toBe(true)
      expect(reader.take(event, null)).toBe(false)
    }
    for (const event of STORY) reader.take(event, null)
    expect(reader.answer.text).toBe('It is done [1].')
  })

  it('says where events are missing, and goes on when they come', () => {
    const reader = read(STORY.slice(0, 5))
    expect(() => reader.take(STORY[7]!, null)).toThrow(Gap)
    expect(reader.seq).toBe(5)
    STORY.slice(5).forEach((event) => reader.take(event, null))
    expect(reader.answer.text).toBe('It is done [1].')
  })

  it('takes back what a step told that begins anew', () => {
    const { answer } = read(
      events(
        model,
        text('kept '),
        { type: 'step.finished', kind: 'model', round: 1 },
        thought('void'),
        { type: 'tool.call', call_id: 'x', name: 'gone', arguments: {} },
        text('void too'),
        { type: 'step.restarted', from_seq: 4 },
        text('anew'),
      ),
    )
    expect(answer.text).toBe('kept anew')
    expect(answer.activities).toEqual([])
  })

  it('asks a person until that is decided, or the run is over', () => {
    const reader = read(STORY.slice(0, 8))
    expect(reader.answer.phase).toBe('waiting')
    expect(reader.answer.asked).toMatchObject([{ call_id: 'c', asked: 1 }])
    reader.take(STORY[8]!, null)
    expect(reader.answer.asked).toEqual([])
    const cancelled = read([
      ...STORY.slice(0, 8),
      { run_id: 'r', seq: 9, ...END, type: 'run.cancelled' } as unknown as RunEvent,
    ])
    expect(cancelled.answer).toMatchObject({ phase: 'cancelled', asked: [] })
  })

  it('measures a thought only when it was watched', () => {
    const [first, second, last] = events(thought('a'), thought('b'), text('c'))
    const live = new RunReader()
    live.take(first!, 1000)
    live.take(second!, 2000)
    live.take(last!, 4500)
    expect(live.answer.activities[0]).toMatchObject({ ms: 3500, done: true })
    expect(read([first!, second!, last!]).answer.activities[0]).toMatchObject({ ms: null })
  })

  it('never changes an answer that was shown', () => {
    const reader = read(STORY.slice(0, 12))
    const shown = reader.answer
    const before = structuredClone(shown)
    STORY.slice(12).forEach((event) => reader.take(event, null))
    expect(shown).toEqual(before)
  })
})

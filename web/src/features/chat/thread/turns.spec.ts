import { describe, expect, it } from 'vitest'
import { type ListedMessage, liveReply, newTurn, type Turn, turnsOf } from './turns'

function message(id: string, role: string, more: Partial<ListedMessage> = {}): ListedMessage {
  return {
    id,
    role,
    parent_id: null,
    run_id: role === 'user' ? null : `run of ${id}`,
    agent_id: null,
    status: 'complete',
    content: `text of ${id}`,
    found: null,
    citations: [],
    model: null,
    usage: { input_tokens: 0, output_tokens: 0, total_tokens: 0, estimated: false },
    created_at: '2026-11-21T12:00:00Z',
    siblings: [id],
    feedback: null,
    ...more,
  }
}

const LISTED = [
  message('q1', 'user'),
  message('a1', 'assistant'),
  message('q2', 'user'),
  message('a2', 'assistant', { status: 'writing', content: '' }),
]

describe('turnsOf', () => {
  it('puts questions and answers together', () => {
    const turns = turnsOf(LISTED, [])
    expect(turns.map(({ question, reply }) => [question.id, reply?.id])).toEqual([
      ['q1', 'a1'],
      ['q2', 'a2'],
    ])
    expect(liveReply(turns)?.id).toBe('a2')
  })

  it('keeps what was watched of an answer that the list does not have yet', () => {
    const before = turnsOf(LISTED, [])
    const reply = before[1]!.reply!
    const watched = { ...reply, answer: { ...reply.answer, text: 'so far', phase: 'writing' } }
    const turns = turnsOf(LISTED, [before[0]!, { ...before[1]!, reply: watched } as Turn])
    expect(turns[1]?.reply?.answer.text).toBe('so far')
  })

  it('believes the list when that knows of the end', () => {
    const before = turnsOf(LISTED, [])
    const ended = [...LISTED.slice(0, 3), message('a2', 'assistant', { content: 'all of it' })]
    expect(turnsOf(ended, before)[1]?.reply?.answer).toMatchObject({
      phase: 'completed',
      text: 'all of it',
    })
  })

  it('gives a turn that was begun here its ids and lets it stay the same row', () => {
    const begun = newTurn('text of q2', null)
    begun.reply!.id = 'a2'
    const turns = turnsOf(LISTED, [begun])
    expect(turns[1]).toMatchObject({ key: begun.key, fresh: true, question: { id: 'q2' } })
  })
})

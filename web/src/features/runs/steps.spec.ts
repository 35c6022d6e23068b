import { describe, expect, it } from 'vitest'
import { readSteps } from './steps'

describe('the steps of a run', () => {
  it('are read from what the API tells', () => {
    const steps = readSteps([
      { seq: 2, type: 'step', kind: 'search', query: 'lighthouse', passages: 3 },
      {
        seq: 3,
        type: 'step',
        kind: 'model',
        round: 1,
        model: 'm',
        input_tokens: 7,
        output_tokens: 2,
        ms: 40,
      },
      {
        seq: 9,
        type: 'tool.call',
        call_id: 'c',
        name: 'clock',
        arguments: { zone: 'UTC' },
        outcome: 'ok',
        result: '{"at":1}',
        ms: 5,
      },
      {
        seq: 11,
        type: 'approval.decided',
        name: 'clock',
        decision: 'reject',
        reason: 'no',
        arguments: {},
      },
    ])
    expect(steps.map(({ kind, about, outcome }) => [kind, about, outcome])).toEqual([
      ['search', 'lighthouse', ''],
      ['model', 'm', ''],
      ['tool', 'clock', 'ok'],
      ['decided', 'clock', 'reject'],
    ])
    expect(steps[1]?.tokens).toBe(9)
    expect(steps[2]?.input).toBe('{\n  "zone": "UTC"\n}')
    expect(steps[2]?.output).toBe('{\n  "at": 1\n}')
    expect(steps[3]?.output).toBe('no')
  })

  it('that are under way have no outcome, and what nobody knows is left out', () => {
    const [step, ...others] = readSteps([
      { seq: 1, type: 'tool.call', name: 'clock', arguments: {} },
      { seq: 2, type: 'step', kind: 'of another age' },
      { type: 'something new' },
    ])
    expect(step).toMatchObject({ outcome: '', ms: null, tokens: null, output: '' })
    expect(others).toEqual([])
  })
})

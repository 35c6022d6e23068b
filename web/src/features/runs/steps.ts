/** The steps of a run, as the API tells them in no fixed shape, read into one. */

export interface Step {
  seq: number
  kind: 'search' | 'model' | 'limit' | 'tool' | 'asked' | 'decided'
  /** The tool, the query, the model, the limit: what the step is about. */
  about: string
  /** How a call of a tool ended, or what was decided; empty while it goes on. */
  outcome: string
  input: string
  output: string
  ms: number | null
  tokens: number | null
  passages: number | null
}

type Raw = Record<string, unknown>

/** The steps that people are shown, in order. */
export function readSteps(raw: readonly Raw[]): Step[] {
  return raw.map(readStep).filter((step) => step !== null)
}

function readStep(raw: Raw): Step | null {
  const kind = KINDS[`${text(raw.type)} ${text(raw.kind)}`] ?? KINDS[text(raw.type)]
  if (kind === undefined) return null
  return {
    seq: number(raw.seq) ?? 0,
    kind,
    about: text(raw.name) || text(raw.query) || text(raw.limit) || text(raw.model),
    outcome: text(raw.outcome) || text(raw.decision),
    input: raw.arguments === undefined ? '' : pretty(raw.arguments),
    output: pretty(raw.result) || text(raw.reason),
    ms: number(raw.ms),
    tokens: sum(number(raw.input_tokens), number(raw.output_tokens)),
    passages: number(raw.passages),
  }
}

const KINDS: Record<string, Step['kind']> = {
  'step search': 'search',
  'step model': 'model',
  'step limit': 'limit',
  'tool.call': 'tool',
  'approval.requested': 'asked',
  'approval.decided': 'decided',
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)
const sum = (a: number | null, b: number | null) =>
  a === null && b === null ? null : (a ?? 0) + (b ?? 0)

/** As JSON that can be read; a text that is none stays as it is. */
function pretty(value: unknown): string {
  if (typeof value !== 'string') return value === undefined ? '' : JSON.stringify(value, null, 2)
  try {
    return JSON.stringify(JSON.parse(value), null, 2)
  } catch {
    return value
  }
}

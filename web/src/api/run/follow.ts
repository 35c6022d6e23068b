/** Follows a run to its end: through broken connections, restarts of the server and hidden tabs. */
import { prefix } from '@/api/prefix'
import { sse } from '@/api/sse'
import { type Answer, hasEnded } from './answer'
import { readEvent } from './events'
import { pace } from './pace'
import { Gap, RunReader } from './reader'
import { hiddenFor, untilVisible } from './visible'

export type Connection = 'connecting' | 'open' | 'waiting'

export interface Following {
  signal: AbortSignal
  /** Whether the run was begun on this page, so that all of it is watched live. */
  begunHere: boolean
  onAnswer(answer: Answer): void
  onConnection?(connection: Connection): void
}

/** A hidden tab gives its connection back after this time; browsers allow six to a server. */
const HIDDEN_MS = 30_000
/** What comes sooner than this after a connection was made had happened before. */
const BACKLOG_MS = 500
/** Streams from which events are missing are read again, but not for ever. */
const MOST_GAPS = 5

/** The answer at its end. Throws `SseFatal`, or the signal's reason. */
export async function followRun(runId: string, following: Following): Promise<Answer> {
  const reader = new RunReader()
  const show = pace(() => following.onAnswer(reader.answer))
  try {
    for (let gaps = 0; gaps < MOST_GAPS && !hasEnded(reader.answer);) {
      await untilVisible(following.signal)
      if ((await listen(runId, reader, show.soon, following)) === 'gap') gaps++
    }
  } finally {
    show.now()
  }
  return reader.answer
}

type Heard = 'end' | 'gap' | 'hidden'

/** One connection and those after it, until the run ends, the tab is hidden or events are missing. */
async function listen(
  runId: string,
  reader: RunReader,
  show: () => void,
  following: Following,
): Promise<Heard> {
  const hidden = hiddenFor(HIDDEN_MS)
  let opened = performance.now()
  let heard: Heard = 'end'
  try {
    await sse({
      url: `${prefix}/api/v1/runs/${runId}/events`,
      lastEventId: reader.seq > 0 ? String(reader.seq) : undefined,
      signal: AbortSignal.any([following.signal, hidden.signal]),
      maxRetries: Infinity,
      onState(state) {
        if (state === 'open') opened = performance.now()
        following.onConnection?.(state)
      },
      onEvent({ data }) {
        const now = performance.now()
        const live = following.begunHere || now - opened > BACKLOG_MS
        const read = take(reader, data, live ? now : null)
        if (read === 'gap') heard = 'gap'
        else show()
        return read === 'gap' || hasEnded(reader.answer) ? 'end' : undefined
      },
    })
  } catch (error) {
    if (!hidden.signal.aborted || following.signal.aborted) throw error
    heard = 'hidden'
  } finally {
    hidden.stop()
  }
  return heard
}

function take(reader: RunReader, data: string, at: number | null): 'gap' | undefined {
  const event = readEvent(data)
  if (event === null) return undefined
  try {
    reader.take(event, at)
    return undefined
  } catch (error) {
    if (error instanceof Gap) return 'gap'
    throw error
  }
}

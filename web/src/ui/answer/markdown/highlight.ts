/** Talks to the worker that colours code: one for all blocks, begun by the first. */
import type { Coloured, Lines, Stretch } from './highlight.worker'

/** A block that is being coloured. */
export interface Highlight {
  /** The whole code so far; `final` when its last line is whole too. */
  feed(code: string, final: boolean): void
  close(): void
}

/** The coloured lines so far, and how many characters of the code they are. */
export type OnLines = (lines: Stretch[][], through: number) => void

const listeners = new Map<number, (coloured: Coloured) => void>()
let worker: Worker | undefined
let nextId = 1

function theWorker(): Worker | undefined {
  if (typeof Worker === 'undefined') return undefined
  if (worker === undefined) {
    // Written in one expression, by which Vite knows that this file is a worker.
    worker = new Worker(new URL('./highlight.worker.ts', import.meta.url), {
      type: 'module',
      name: 'highlight',
    })
    worker.onmessage = (message: MessageEvent<Coloured>) =>
      listeners.get(message.data.id)?.(message.data)
  }
  return worker
}

/** Begin to colour a block; undefined where there are no workers. */
export function openHighlight(lang: string, onLines: OnLines): Highlight | undefined {
  const to = theWorker()
  if (to === undefined) return undefined
  const id = nextId++
  const through: number[] = []
  let sent = ''
  let lines: Stretch[][] = []
  const ask = (more: Partial<Lines>) =>
    to.postMessage({ id, lang, seq: through.length - 1, text: '', ...more } satisfies Lines)
  listeners.set(id, (coloured) => {
    if (coloured.lines === null) return
    lines = [...lines, ...coloured.lines]
    onLines(lines, through[coloured.seq] ?? 0)
  })
  return {
    feed(code, final) {
      const reset = !code.startsWith(sent)
      if (reset) [sent, lines] = ['', []]
      const end = final ? code.length : code.lastIndexOf('\n') + 1
      if (end <= sent.length) return
      const text = code.slice(sent.length, end).replace(/\n$/, '')
      sent = code.slice(0, end)
      through.push(end)
      ask({ text, reset })
    },
    close() {
      listeners.delete(id)
      ask({ close: true })
    },
  }
}

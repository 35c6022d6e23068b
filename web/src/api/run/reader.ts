/** Reads a run's events in order, each once, and knows what of them stands. */
import { type Answer, grow, NOTHING_YET } from './answer'
import type { RunEvent } from './events'

/** An event was left out: the stream has to be read again from `after`. */
export class Gap extends Error {
  constructor(readonly after: number) {
    super(`events after ${after} are missing`)
  }
}

export class RunReader {
  answer: Answer = NOTHING_YET
  /** Number of the last event that was read. */
  seq = 0
  private stands: { event: RunEvent; at: number | null }[] = []

  /**
   * Read one event; false if it had been read before. `at` is the time in ms, or null for what was
   * not watched live. Throws `Gap`.
   */
  take(event: RunEvent, at: number | null): boolean {
    if (event.seq <= this.seq) return false
    if (event.seq > this.seq + 1) throw new Gap(this.seq)
    this.seq = event.seq
    if (event.type === 'step.restarted') {
      this.takeBack(event.from_seq)
    } else {
      this.stands.push({ event, at })
      this.answer = grow(this.answer, event, at)
    }
    return true
  }

  /** A step begins anew: what it told from that number on is void. */
  private takeBack(from: number): void {
    this.stands = this.stands.filter(({ event }) => event.seq < from)
    this.answer = this.stands.reduce(
      (answer, { event, at }) => grow(answer, event, at),
      NOTHING_YET,
    )
  }
}

/** Which documents of the list are shown: by their names and by how far they are. */
import type { Document } from './documents'
import { isUnderWay } from './progress'

export const STATES = ['all', 'ready', 'working', 'failed'] as const
export type State = (typeof STATES)[number]

export interface Filter {
  words: string
  state: State
}

/** Whether nothing is left out. */
export function isOpen({ words, state }: Filter): boolean {
  return words.trim() === '' && state === 'all'
}

/** Those whose names have all the words, in any order, and that are so far. */
export function sift(documents: readonly Document[], { words, state }: Filter): Document[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return documents.filter((one) => {
    const name = one.name.toLocaleLowerCase()
    return (
      (state === 'all' || stateOf(one) === state) && wanted.every((word) => name.includes(word))
    )
  })
}

/** How far a document is, as the list sorts it. One that failed in part has failed. */
export function stateOf(document: Document): Exclude<State, 'all'> {
  if (document.status === 'failed' || document.error_code !== null) return 'failed'
  return isUnderWay(document) ? 'working' : 'ready'
}

/** The state of this name; `all` if there is none. */
export function readState(name: unknown): State {
  return STATES.find((state) => state === name) ?? 'all'
}

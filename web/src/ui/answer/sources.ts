/** How the parts of an answer reach its sources. */
import type { InjectionKey } from 'vue'
import type { Citation } from '@/api/run/events'

export interface AnswerSources {
  /** The source with this number, once it is known. */
  of(n: number): Citation | undefined
  /** Whether sources may still come. */
  pending(): boolean
  /** Show the page with the passage marked. */
  open(source: Citation): void
  /** Show a small card with the passage beside an element; null takes it away. */
  preview(source: Citation | null, beside: HTMLElement | null): void
}

export const ANSWER_SOURCES: InjectionKey<AnswerSources> = Symbol('sources of the answer')

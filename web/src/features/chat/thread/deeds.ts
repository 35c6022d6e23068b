/** What can be done with an answer, and is not the thread's to do. */
import type { InjectionKey, Ref } from 'vue'

export interface AnswerDeeds {
  conversationId: Ref<string | null>
  /** Go on in another conversation from this message on. */
  fork(messageId: string): void
}

export const ANSWER_DEEDS: InjectionKey<AnswerDeeds> = Symbol('what can be done with an answer')

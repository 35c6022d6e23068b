/** What is written next: its text, files, scope and agent; what waits to be sent, and what was not. */
import { computed, onScopeDispose, type Ref, ref, shallowRef, watch } from 'vue'
import { asProblem, type Problem } from '@/api/problem'
import { newId } from '@/app/insecure'
import { remember, remembered } from '@/app/remember'
import { EVERYWHERE, type Named, readScope, type Scope, withDocuments } from '../scope'
import type { Asking } from '../thread/start'
import { useAttachments } from './useAttachments'
import { useDraft } from './useDraft'
import { useUnsent } from './useUnsent'

/** A message that is sent when the answer before it is there. */
export interface Queued {
  /** Also its name for the server, so that it is not asked twice. */
  key: string
  text: string
}

interface Surroundings {
  /** Of the person and the conversation; drafts are kept under it. */
  place: Ref<string>
  /** Whether an answer is growing, so that nothing can be asked. */
  busy: Ref<boolean>
  send(asking: Asking): Promise<void>
}

export function useComposer({ place, busy, send }: Surroundings) {
  const { text, carryTo } = useDraft(place)
  const attachments = useAttachments(place)
  const queue = shallowRef<readonly Queued[]>([])
  const problem = shallowRef<Problem | null>(null)
  const sending = ref(false)
  const scope = shallowRef<Scope>(EVERYWHERE)
  const agentId = ref<string | null>(null)
  const held = computed(() => busy.value || sending.value || attachments.busy.value)

  /** The last message whose sending failed: perhaps it has arrived all the same. */
  const unsent = useUnsent(place)

  /** Put a text into the box, to be sent or gone on with. */
  function write(what: string): void {
    text.value = what
  }

  /** Send a text that nobody has typed; what is in the box stays there. */
  function say(what: string): void {
    queue.value = [...queue.value, { key: unsent.keyOf(what) ?? newId(), text: what }]
    void sendNext()
  }

  /** Send what is written, or let it wait for its turn. */
  function submit(): void {
    const written = text.value.trim()
    if (written === '' || attachments.failed.value) return
    text.value = ''
    problem.value = null
    say(written)
  }

  async function sendNext(): Promise<void> {
    const [next, ...rest] = queue.value
    if (next === undefined || held.value) return
    queue.value = rest
    sending.value = true
    const documents = attachments.takeReady()
    const before = scope.value
    setScope(withDocuments(before, documents))
    try {
      const asking = { text: next.text, agentId: agentId.value, scope: scope.value }
      await send({ ...asking, clientId: next.key })
    } catch (error) {
      setScope(before)
      unsent.keep(next)
      putBack(next.text, documents)
      problem.value = asProblem(error)
    } finally {
      sending.value = false
    }
  }

  /** What could not be sent, and what waited behind it, is as it was. */
  function putBack(unsent: string, documents: readonly Named[] = []): void {
    const waiting = queue.value.map((one) => one.text)
    queue.value = []
    text.value = [unsent, ...waiting, text.value].filter(Boolean).join('\n\n')
    attachments.put(documents)
  }

  function unqueue(key: string): void {
    queue.value = queue.value.filter((one) => one.key !== key)
  }

  /** Put a waiting message back into the box. */
  function editQueued(one: Queued): void {
    unqueue(one.key)
    text.value = [one.text, text.value].filter(Boolean).join('\n\n')
  }

  function setScope(to: Scope): void {
    scope.value = to
    remember(`scope.${place.value}`, to.kind === 'all' ? null : JSON.stringify(to))
  }

  function setAgent(to: string | null): void {
    agentId.value = to
    remember(`agent.${place.value}`, to)
  }

  /** A new conversation has got its name: what was written and chosen for it goes along. */
  function moveTo(newPlace: string): void {
    const [chosen, agent] = [scope.value, agentId.value]
    carryTo(newPlace)
    attachments.carryTo(newPlace)
    setScope(EVERYWHERE)
    setAgent(null)
    remember(`scope.${newPlace}`, chosen.kind === 'all' ? null : JSON.stringify(chosen))
    remember(`agent.${newPlace}`, agent)
  }

  function keepWaiting(): void {
    if (queue.value.length > 0) putBack('')
  }

  watch(
    place,
    (now) => {
      scope.value = readScope(remembered(`scope.${now}`))
      agentId.value = remembered(`agent.${now}`)
      problem.value = null
    },
    { immediate: true, flush: 'sync' },
  )
  watch(held, () => void sendNext())
  window.addEventListener('pagehide', keepWaiting)
  onScopeDispose(() => {
    keepWaiting()
    window.removeEventListener('pagehide', keepWaiting)
  })
  return {
    text, attachments, queue, problem, sending, scope, agentId, held,
    write, say, submit, unqueue, editQueued, setScope, setAgent, moveTo, keepWaiting,
  } // prettier-ignore
}

export type Composer = ReturnType<typeof useComposer>

/** One conversation: its turns, and what can be done in it. */
import { computed, onScopeDispose, type Ref, ref, shallowRef } from 'vue'
import { api } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import type { Answer } from '@/api/run/answer'
import { hasEnded } from '@/api/run/answer'
import { loadMessages } from './load'
import { answerAgain, ask, type Asking, askOtherwise, type Started } from './start'
import { liveReply, newReply, newTurn, type Reply, type Turn, turnsOf } from './turns'
import { useFollower } from '@/ui/answer/useFollower'

export type ThreadState = 'loading' | 'ready' | 'missing' | 'broken'

/** `onCreated` is told the id of a conversation that begins with the first question. */
export function useThread(id: Ref<string | null>, onCreated: (id: string) => void) {
  const turns = shallowRef<readonly Turn[]>([])
  const state = ref<ThreadState>('ready')
  const problem = shallowRef<Problem | null>(null)
  const live = computed(() => liveReply(turns.value))
  const follower = useFollower(grown, broken)
  let loading = new AbortController()

  /** Show another conversation, or a new one. Throws nothing: `state` and `problem` say it. */
  async function open(): Promise<void> {
    follower.leave()
    loading.abort()
    turns.value = []
    problem.value = null
    state.value = id.value === null ? 'ready' : 'loading'
    await refresh()
  }

  /** Look again at what the server has. */
  async function refresh(): Promise<void> {
    const conversationId = id.value
    if (conversationId === null) return
    loading.abort()
    const { signal } = (loading = new AbortController())
    try {
      const messages = await loadMessages(conversationId, signal)
      if (signal.aborted) return
      turns.value = turnsOf(messages, turns.value)
      state.value = 'ready'
      problem.value = null
      followLive(false)
    } catch (error) {
      if (!signal.aborted) notLoaded(asProblem(error))
    }
  }

  function notLoaded(reason: Problem): void {
    problem.value = reason
    if (state.value === 'loading') state.value = reason.status === 404 ? 'missing' : 'broken'
  }

  function followLive(begunHere: boolean): void {
    const runId = live.value?.runId
    if (runId) void follower.follow(runId, begunHere)
  }

  function grown(runId: string, answer: Answer): void {
    change((reply) => (reply.runId === runId ? { ...reply, answer } : reply))
    if (hasEnded(answer)) problem.value = null
  }

  function broken(error: unknown): void {
    problem.value = asProblem(error)
    void refresh()
  }

  function change(how: (reply: Reply) => Reply): void {
    turns.value = turns.value.map((turn) => {
      if (turn.reply === null) return turn
      const reply = how(turn.reply)
      return reply === turn.reply ? turn : { ...turn, reply }
    })
  }

  /** Show what is about to be, ask for it, and go back if it is refused. Throws a `Problem`. */
  async function begin(shown: readonly Turn[], start: () => Promise<Started>): Promise<void> {
    const before = turns.value
    loading.abort()
    follower.leave()
    turns.value = shown
    try {
      began(await start())
    } catch (error) {
      turns.value = before
      followLive(false)
      throw asProblem(error)
    }
  }

  function began(started: Started): void {
    change((reply) =>
      reply.id === null ? { ...reply, id: started.messageId, runId: started.runId } : reply,
    )
    followLive(true)
    if (id.value === null) onCreated(started.conversationId)
    void refresh()
  }

  /** Ask something new. Throws a `Problem`; then nothing has changed. */
  async function send(asking: Asking): Promise<void> {
    const turn = newTurn(asking.text, asking.agentId)
    await begin([...turns.value, turn], () => ask(id.value, asking))
  }

  /** Ask a question in other words, beside the old one. Throws a `Problem`. */
  async function edit(turn: Turn, text: string, clientId: string): Promise<void> {
    const { question, reply } = turn
    if (id.value === null || question.id === null) return
    const conversationId = id.value
    const questionId = question.id
    const shown = [...upTo(turn), newTurn(text, reply?.agentId ?? null)]
    await begin(shown, () => askOtherwise(conversationId, questionId, text, clientId))
  }

  /** Answer a question once more, beside the old answer. Throws a `Problem`. */
  async function regenerate(turn: Turn, clientId: string, agentId?: string | null): Promise<void> {
    if (id.value === null || turn.question.id === null) return
    const conversationId = id.value
    const messageId = turn.reply?.id ?? turn.question.id
    const by = agentId === undefined ? (turn.reply?.agentId ?? null) : agentId
    const shown = [...upTo(turn), { ...turn, reply: newReply(by), fresh: true }]
    await begin(shown, () => answerAgain(conversationId, messageId, clientId, agentId))
  }

  function upTo(turn: Turn): Turn[] {
    return turns.value.slice(0, turns.value.indexOf(turn))
  }

  /** Stop the answer that is growing; what it has said stays. Throws a `Problem`. */
  async function stop(): Promise<void> {
    const runId = live.value?.runId
    if (!runId) return
    await api.POST('/api/v1/runs/{run_id}/cancel', { params: { path: { run_id: runId } } })
  }

  /** Show the branch through a message. Throws a `Problem`. */
  async function showBranch(messageId: string): Promise<void> {
    if (id.value === null) return
    follower.leave()
    await api.POST('/api/v1/conversations/{conversation_id}/branch', {
      params: { path: { conversation_id: id.value } },
      body: { message_id: messageId },
    })
    await refresh()
  }

  onScopeDispose(() => loading.abort())
  return {
    turns, state, problem, live, lost: follower.lost,
    open, refresh, send, edit, regenerate, stop, showBranch, change,
  } // prettier-ignore
}

export type Thread = ReturnType<typeof useThread>

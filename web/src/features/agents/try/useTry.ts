/** An agent is tried: one run of it, as it is saved, watched as it goes. */
import { computed, type Ref, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, dataOf, type Shape } from '@/api/client'
import { type Answer, hasEnded, NOTHING_YET } from '@/api/run/answer'
import { begunRun, STREAMED } from '@/api/run/begin'
import { useFollower } from '@/ui/answer/useFollower'
import { useAction } from '@/ui/useAction'

export function useTry(agentId: Readonly<Ref<string>>) {
  const { locale } = useI18n()
  const action = useAction()
  const runId = ref<string | null>(null)
  const said = ref('')
  const answer = shallowRef<Answer | null>(null)
  /** What it took, once it is over. */
  const run = shallowRef<Shape<'RunView'> | null>(null)
  const broken = shallowRef<unknown>(null)
  const follower = useFollower(show, (error) => (broken.value = error))

  const busy = computed(
    () => action.busy.value || (answer.value !== null && !hasEnded(answer.value)),
  )
  const failure = computed(() => {
    const told = answer.value?.error
    return told ? (locale.value === 'zh-CN' ? told.zh : told.en) : ''
  })

  /** True when it has begun. */
  function start(input: string): Promise<boolean> {
    follower.leave()
    runId.value = run.value = answer.value = broken.value = null
    said.value = input
    return action.run(async () => {
      const params = { path: { agent_id: agentId.value } }
      const asked = { params, body: { ...STREAMED, input }, parseAs: 'stream' } as const
      const id = await begunRun(await api.POST('/api/v1/agents/{agent_id}/runs', asked))
      runId.value = id
      answer.value = NOTHING_YET
      void follower.follow(id, true)
    })
  }

  function show(id: string, now: Answer): void {
    if (id !== runId.value) return
    answer.value = now
    if (hasEnded(now) && run.value === null) void look(id)
  }

  async function look(id: string): Promise<void> {
    const params = { path: { run_id: id } }
    const read = await api.GET('/api/v1/runs/{run_id}', { params }).catch(() => null)
    if (read !== null && id === runId.value) run.value = dataOf(read)
  }

  /** What it has said so far is kept. */
  function stop(): Promise<boolean> {
    const id = runId.value
    return action.run(async () => {
      if (id === null) return
      await api.POST('/api/v1/runs/{run_id}/cancel', { params: { path: { run_id: id } } })
    })
  }

  /** Follow it again, after it could not be followed. */
  function goOn(): void {
    broken.value = null
    if (runId.value !== null) void follower.follow(runId.value, false)
  }

  const { sentence } = action
  const { lost } = follower
  return { runId, said, answer, run, busy, failure, sentence, lost, broken, start, stop, goOn }
}

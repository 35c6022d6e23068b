/** One run, with its steps as they happen. */
import { useDebounceFn, useDocumentVisibility } from '@vueuse/core'
import { computed, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { api, dataOf } from '@/api/client'
import { prefix } from '@/api/prefix'
import { sse } from '@/api/sse'
import { isOpen, type Run } from './runs'
import { readSteps } from './steps'

const TOGETHER_MS = 150

export function useRun(id: Readonly<Ref<string>>) {
  const run = shallowRef<Run | null>(null)
  const error = shallowRef<unknown>(null)
  const loading = ref(false)
  /** What is being said at the moment, before it is a part of the run. */
  const saying = ref('')
  const steps = computed(() => readSteps(run.value?.steps ?? []))
  const visibility = useDocumentVisibility()
  let following: AbortController | null = null

  async function refresh(): Promise<void> {
    const path = { run_id: id.value }
    loading.value = true
    try {
      const read = dataOf(await api.GET('/api/v1/runs/{run_id}', { params: { path } }))
      if (read.id !== id.value) return
      run.value = read
      error.value = null
      if (!isOpen(read)) saying.value = ''
      else if (following === null) void follow(steps.value.at(-1)?.seq ?? 0)
    } catch (wrong) {
      if (run.value === null) error.value = wrong
    } finally {
      loading.value = false
    }
  }
  const soon = useDebounceFn(refresh, TOGETHER_MS, { maxWait: 1000 })

  /** Hear the events after this one; each that is more than words is a reason to look again. */
  async function follow(after: number): Promise<void> {
    const controller = new AbortController()
    following = controller
    saying.value = ''
    try {
      await sse({
        url: `${prefix}/api/v1/runs/${id.value}/events`,
        lastEventId: after > 0 ? String(after) : undefined,
        signal: controller.signal,
        maxRetries: Infinity,
        onEvent: ({ data }) => hear(JSON.parse(data) as { type: string; text?: string }),
      })
    } catch {
      // It was left; or the stream was refused, and the run stays as it was seen last.
    } finally {
      if (following === controller) following = null
    }
  }

  function hear(event: { type: string; text?: string }): 'end' | undefined {
    if (event.type === 'text.delta') saying.value += event.text ?? ''
    if (event.type.endsWith('.delta')) return undefined
    if (event.type !== 'usage' && event.type !== 'citation') {
      if (event.type === 'step' || event.type === 'step.restarted') saying.value = ''
      void soon()
    }
    return /^run\.(completed|failed|cancelled)$/.test(event.type) ? 'end' : undefined
  }

  function leave(): void {
    following?.abort(new DOMException('left', 'AbortError'))
    following = null
  }

  // A tab that nobody sees gives its connection back: a browser has six of them for a server.
  watch(visibility, (now) => (now === 'hidden' ? leave() : void refresh()))
  watch(
    id,
    () => {
      leave()
      run.value = null
      void refresh()
    },
    { immediate: true },
  )
  onScopeDispose(leave)
  return { run, steps, saying, error, loading, refresh }
}

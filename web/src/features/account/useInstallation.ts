import { onMounted, ref, shallowRef } from 'vue'
import { authorizedFetch } from '@/api/authorizedFetch'
import { api, dataOf } from '@/api/client'
import { prefix } from '@/api/prefix'
import type { State } from '@/ui/StatusPill.vue'

export interface Part {
  name: 'database' | 'files' | 'embedding' | 'model' | 'redis'
  state: State
  word: 'ok' | 'loading' | 'gone' | 'none'
  detail?: string
  hint?: 'model' | 'embedding'
}

interface Ready {
  dependencies: Record<string, string>
}

const NAMES = ['database', 'files', 'embedding', 'redis'] as const
const STATES = { ok: 'done', loading: 'running', none: 'resting', gone: 'failed' } as const

/** The parts that this Steward needs, and how each is. */
export function useInstallation() {
  const parts = shallowRef<Part[]>([])
  const error = shallowRef<unknown>(null)
  const looking = ref(false)

  async function look(): Promise<void> {
    looking.value = true
    error.value = null
    try {
      const [ready, model] = await Promise.all([readReady(), lookAtModel()])
      parts.value = [...dependenciesOf(ready), model]
    } catch (problem) {
      error.value = problem
    } finally {
      looking.value = false
    }
  }
  onMounted(look)
  return { parts, error, looking, look }
}

async function readReady(): Promise<Ready> {
  // Not by the client: 503 is an answer here, and says what is gone.
  const answer = await authorizedFetch(`${prefix}/api/v1/health/ready`)
  return (await answer.json()) as Ready
}

function dependenciesOf({ dependencies }: Ready): Part[] {
  return NAMES.filter((name) => name in dependencies).map((name) => {
    const told = dependencies[name]
    const word = told === 'ok' || told === 'loading' || told === 'none' ? told : 'gone'
    const hint = name === 'embedding' && word === 'none' ? name : undefined
    return { name, word, state: STATES[word], hint }
  })
}

async function lookAtModel(): Promise<Part> {
  const { items } = dataOf(await api.GET('/api/v1/models'))
  const names = items.filter((model) => model.default).map((model) => model.name)
  if (names.length === 0) return { name: 'model', word: 'none', state: 'resting', hint: 'model' }
  return { name: 'model', word: 'ok', state: 'done', detail: names.join(', ') }
}

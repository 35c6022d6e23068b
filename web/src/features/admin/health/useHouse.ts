/** How the house is, asked again and again: once a second while it changes. */
import { onScopeDispose, ref, shallowRef } from 'vue'
import { api, dataOf } from '@/api/client'
import { intakeOf, type House } from './house'

const CALM_MS = 5000
const LIVELY_MS = 1000

export function useHouse() {
  const house = shallowRef<House | null>(null)
  const error = shallowRef<unknown>(null)
  const loading = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false

  async function look(): Promise<void> {
    clearTimeout(timer)
    loading.value = true
    try {
      house.value = dataOf(await api.GET('/api/v1/health/parts'))
      error.value = null
    } catch (wrong) {
      error.value = wrong
    } finally {
      loading.value = false
    }
    if (!over) timer = setTimeout(lookIfSeen, pause())
  }
  const lookIfSeen = () => (document.hidden ? undefined : look())
  const pause = () => {
    const calm = error.value === null && house.value && intakeOf(house.value) === 'accepting'
    return calm ? CALM_MS : LIVELY_MS
  }
  const onVisible = () => {
    if (!document.hidden) void look()
  }
  document.addEventListener('visibilitychange', onVisible)
  onScopeDispose(() => {
    over = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', onVisible)
  })
  void look()
  return { house, error, loading, look }
}

/** My webhooks. */
import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { api, dataOf, type Shape } from '@/api/client'
import type { State } from '@/ui/StatusPill.vue'

export type Webhook = Shape<'WebhookView'>

export function useWebhooks() {
  const { data, error, isLoading, refetch } = useQuery({
    key: ['webhooks'],
    query: async () => dataOf(await api.GET('/api/v1/webhooks')).items,
    staleTime: 0,
  })
  const list = computed(() => data.value ?? null)
  return { list, error, loading: isLoading, refresh: () => refetch() }
}

/** What it is known by. */
export function nameOf({ label, url }: Webhook): string {
  return label || url || '…'
}

/** How it stands: a key of `webhooks.state` and the look of it. */
export function standingOf(webhook: Webhook): { word: string; state: State } {
  if (!webhook.enabled) {
    const word = webhook.disabled_why === 'asked' ? 'off' : (webhook.disabled_why ?? 'off')
    return { word, state: webhook.disabled_why === 'asked' ? 'resting' : 'failed' }
  }
  if (webhook.failing_since) return { word: 'troubled', state: 'failed' }
  return { word: 'on', state: 'done' }
}

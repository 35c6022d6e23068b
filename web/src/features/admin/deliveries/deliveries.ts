/** What people and programs were sent, for whoever looks after it. */
import type { LocationQuery } from 'vue-router'
import type { Shape } from '@/api/client'
import type { State } from '@/ui/StatusPill.vue'

export type Delivery = Shape<'DeliveryView'>

export const STATUSES = ['failed', 'due', 'sending', 'sent', 'held', 'digested'] as const
export type Status = (typeof STATUSES)[number]
export const CHANNELS = ['inbox', 'email', 'push', 'chat', 'sms', 'webhook'] as const
export type Channel = (typeof CHANNELS)[number]

/** What is looked for, as the address says it. */
export interface Sought {
  status?: Status
  channel?: Channel
  event?: string
}

export function soughtBy(query: LocationQuery): Sought {
  const event = typeof query.event === 'string' && query.event ? query.event : undefined
  return {
    status: STATUSES.find((one) => one === query.status),
    channel: CHANNELS.find((one) => one === query.channel),
    event,
  }
}

/** How it stands; what failed for now is tried again by itself. */
export function pillOf({ status, attempts }: Delivery): { word: string; state: State } {
  switch (status) {
    case 'sent':
      return { word: 'sent', state: 'done' }
    case 'failed':
      return { word: 'failed', state: 'failed' }
    case 'sending':
      return { word: 'sending', state: 'running' }
    case 'due':
      return attempts > 0 ? { word: 'again', state: 'failed' } : { word: 'due', state: 'resting' }
    default:
      return { word: status, state: 'resting' }
  }
}

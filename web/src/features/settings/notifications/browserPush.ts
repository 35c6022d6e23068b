/** This browser's subscription to pushes: kept by the browser, and known to Steward by its id. */
import { api, dataOf } from '@/api/client'
import { prefix } from '@/api/prefix'
import { remember, remembered } from '@/app/remember'

export type PushState = 'insecure' | 'unable' | 'denied' | 'off' | 'on'

const ADDRESS = 'push-address'
const WORKER = `${prefix}/push-worker.js`

/** How it stands; `addressIds` are those that Steward knows of me. */
export async function pushState(addressIds: readonly string[]): Promise<PushState> {
  if (!isSecureContext) return 'insecure'
  if (!('serviceWorker' in navigator) || !('PushManager' in window)) return 'unable'
  if (Notification.permission === 'denied') return 'denied'
  const registration = await navigator.serviceWorker.getRegistration(WORKER)
  const subscription = await registration?.pushManager.getSubscription()
  const known = addressIds.includes(remembered(ADDRESS) ?? '')
  return subscription && known ? 'on' : 'off'
}

/** Ask to be allowed, subscribe, and tell Steward; false if the person does not allow it. */
export async function subscribe(label: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false
  await navigator.serviceWorker.register(WORKER)
  const { pushManager } = await navigator.serviceWorker.ready
  // One that was made with another key, or is known by an id that is gone, is of no use.
  await (await pushManager.getSubscription())?.unsubscribe()
  const { key } = dataOf(await api.GET('/api/v1/notifications/push-key'))
  const subscription = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: key,
  })
  const { endpoint, keys, expirationTime } = subscription.toJSON()
  const body = {
    channel: 'push' as const,
    label,
    subscription: {
      endpoint: endpoint ?? '',
      keys: { p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' },
      expirationTime: expirationTime ?? null,
    },
  }
  const made = dataOf(await api.POST('/api/v1/notifications/addresses', { body }))
  remember(ADDRESS, made.id)
  return true
}

/** Give the subscription back; the id by which Steward knew it. */
export async function unsubscribe(): Promise<string | null> {
  const registration = await navigator.serviceWorker.getRegistration(WORKER)
  await (await registration?.pushManager.getSubscription())?.unsubscribe()
  const id = remembered(ADDRESS)
  remember(ADDRESS, null)
  return id
}

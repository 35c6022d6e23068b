/** The channels there are, in the order in which people see them. */
export const CHANNEL_ICONS = {
  inbox: 'i-lucide-inbox',
  email: 'i-lucide-mail',
  push: 'i-lucide-bell-ring',
  chat: 'i-lucide-messages-square',
  sms: 'i-lucide-smartphone',
  webhook: 'i-lucide-webhook',
} as const
export type Channel = keyof typeof CHANNEL_ICONS

/** Those for which one gives an address by hand. */
export const ADDED_BY_HAND = ['chat', 'sms', 'webhook'] as const
export type AddedByHand = (typeof ADDED_BY_HAND)[number]

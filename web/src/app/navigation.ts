import { useInbox } from '@/features/inbox/inbox'
import { useWaiting } from '@/features/runs/waiting'

/** Where the rail and the bottom bar lead: what has a page, and nothing else. */
export interface Destination {
  /** The key of its name. */
  label: string
  icon: string
  to: string
  /** Paths that belong to it, so that it is marked as the current one there too. */
  covers: RegExp
  /** How many things there wait to be seen, and the key of what readers hear of that. */
  news?: { count(): number; counted: string; urgent?: boolean }
}

export const DESTINATIONS: Destination[] = [
  { label: 'app.nav.chat', icon: 'i-lucide-message-square', to: '/', covers: /^\/(c\/|$)/ },
  { label: 'documents.title', icon: 'i-lucide-files', to: '/documents', covers: /^\/documents/ },
  {
    label: 'runs.title',
    icon: 'i-lucide-activity',
    to: '/runs',
    covers: /^\/runs/,
    news: { count: () => useWaiting().count, counted: 'runs.count', urgent: true },
  },
  {
    label: 'inbox.title',
    icon: 'i-lucide-bell',
    to: '/inbox',
    covers: /^\/inbox/,
    news: { count: () => useInbox().unread, counted: 'inbox.count' },
  },
]

/** Kept apart, at the foot of the rail. */
export const SETTINGS: Destination = {
  label: 'app.nav.settings',
  icon: 'i-lucide-settings',
  to: '/settings',
  covers: /^\/settings/,
}

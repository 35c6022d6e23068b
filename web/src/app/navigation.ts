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
  /** The bottom bar of a phone has no room for it; the drawer has. */
  railOnly?: boolean
}

export const DESTINATIONS: Destination[] = [
  { label: 'app.nav.chat', icon: 'i-lucide-message-square', to: '/', covers: /^\/(c\/|$)/ },
  { label: 'documents.title', icon: 'i-lucide-files', to: '/documents', covers: /^\/documents/ },
  {
    label: 'agents.title',
    icon: 'i-lucide-bot',
    to: '/agents',
    covers: /^\/(agents|schedules)/,
    railOnly: true,
  },
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
  {
    label: 'usage.title',
    icon: 'i-lucide-chart-column',
    to: '/usage',
    covers: /^\/usage/,
  },
]

/** The pages around agents, which stand side by side. The first is in the rail, too. */
export const AGENT_PAGES: Destination[] = [
  { label: 'agents.title', icon: 'i-lucide-bot', to: '/agents', covers: /^\/agents$/ },
  {
    label: 'schedules.title',
    icon: 'i-lucide-calendar-clock',
    to: '/schedules',
    covers: /^\/schedules/,
  },
  {
    label: 'agents.servers.title',
    icon: 'i-lucide-plug',
    to: '/agents/servers',
    covers: /^\/agents\/servers/,
  },
]

/** For administrators alone, in the menu of their account. */
export const ADMIN: Destination = {
  label: 'admin.title',
  icon: 'i-lucide-shield',
  to: '/admin',
  covers: /^\/admin/,
}

/** Kept apart, at the foot of the rail. */
export const SETTINGS: Destination = {
  label: 'app.nav.settings',
  icon: 'i-lucide-settings',
  to: '/settings',
  covers: /^\/settings/,
}

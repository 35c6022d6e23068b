/** Where the rail and the bottom bar lead: what has a page, and nothing else. */
export interface Destination {
  /** The key of its name. */
  label: string
  icon: string
  to: string
  /** Paths that belong to it, so that it is marked as the current one there too. */
  covers: RegExp
}

export const DESTINATIONS: Destination[] = [
  { label: 'app.nav.chat', icon: 'i-lucide-message-square', to: '/', covers: /^\/(c\/|$)/ },
]

/** Kept apart, at the foot of the rail. */
export const SETTINGS: Destination = {
  label: 'app.nav.settings',
  icon: 'i-lucide-settings',
  to: '/settings',
  covers: /^\/settings/,
}

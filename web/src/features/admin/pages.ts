/** The pages of the administration, in the order of its list: a key for the name, and its address. */
export const ADMIN_PAGES = [
  { label: 'admin.health.title', icon: 'i-lucide-heart-pulse', to: '/admin' },
  { label: 'admin.users.title', icon: 'i-lucide-users', to: '/admin/users' },
  { label: 'admin.limits.title', icon: 'i-lucide-gauge', to: '/admin/limits' },
  { label: 'admin.audit.title', icon: 'i-lucide-scroll-text', to: '/admin/audit' },
] as const

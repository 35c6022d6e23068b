/** The pages of the administration, in the order of its list: a key for the name, and its address. */
export const ADMIN_PAGES = [
  { label: 'admin.health.title', icon: 'i-lucide-heart-pulse', to: '/admin' },
  { label: 'admin.users.title', icon: 'i-lucide-users', to: '/admin/users' },
  { label: 'models.title', icon: 'i-lucide-brain-circuit', to: '/admin/models' },
  { label: 'admin.limits.title', icon: 'i-lucide-gauge', to: '/admin/limits' },
  { label: 'templates.title', icon: 'i-lucide-text-cursor-input', to: '/admin/templates' },
  { label: 'templates.deliveries.title', icon: 'i-lucide-send', to: '/admin/deliveries' },
  { label: 'admin.audit.title', icon: 'i-lucide-scroll-text', to: '/admin/audit' },
] as const

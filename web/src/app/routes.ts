import type { RouteRecordRaw } from 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** For those who have not signed in, too. */
    open?: boolean
    /** The same for all, whether they have signed in or not. */
    anybody?: boolean
    /** For administrators alone. */
    admin?: boolean
    /** The key of the page's title; a page without one sets its own. */
    title?: string
  }
}

const settings: RouteRecordRaw = {
  path: 'settings',
  component: () => import('@/features/settings/SettingsPage.vue'),
  meta: { title: 'settings.title' },
  redirect: '/settings/profile',
  children: [
    {
      path: 'profile',
      component: () => import('@/features/settings/ProfilePage.vue'),
      meta: { title: 'settings.profile.title' },
    },
    {
      path: 'appearance',
      component: () => import('@/features/settings/AppearancePage.vue'),
      meta: { title: 'settings.appearance.title' },
    },
    {
      path: 'notifications',
      component: () => import('@/features/settings/NotificationsPage.vue'),
      meta: { title: 'settings.notifications.title' },
    },
    {
      path: 'keys',
      component: () => import('@/features/settings/KeysPage.vue'),
      meta: { title: 'settings.keys.title' },
    },
    {
      path: 'webhooks',
      component: () => import('@/features/settings/webhooks/WebhooksPage.vue'),
      meta: { title: 'settings.webhooks.title' },
    },
    {
      path: 'webhooks/:id',
      component: () => import('@/features/settings/webhooks/WebhookPage.vue'),
      meta: { title: 'settings.webhooks.title' },
    },
    {
      path: 'sessions',
      component: () => import('@/features/settings/SessionsPage.vue'),
      meta: { title: 'settings.sessions.title' },
    },
    {
      path: 'data',
      component: () => import('@/features/settings/DataPage.vue'),
      meta: { title: 'settings.data.title' },
    },
  ],
}

const admin: RouteRecordRaw = {
  path: 'admin',
  component: () => import('@/features/admin/AdminPage.vue'),
  meta: { admin: true, title: 'admin.title' },
  children: [
    { path: '', component: () => import('@/features/admin/health/HealthPage.vue') },
    {
      path: 'users',
      component: () => import('@/features/admin/users/UsersPage.vue'),
      meta: { title: 'admin.users.title' },
    },
    {
      path: 'models',
      component: () => import('@/features/admin/ModelsPage.vue'),
      meta: { title: 'models.title' },
    },
    {
      path: 'limits',
      component: () => import('@/features/admin/limits/LimitsPage.vue'),
      meta: { title: 'admin.limits.title' },
    },
    {
      path: 'templates',
      component: () => import('@/features/admin/templates/TemplatesPage.vue'),
      meta: { title: 'templates.title' },
    },
    {
      path: 'templates/:event/:channel/:language',
      component: () => import('@/features/admin/templates/TemplatePage.vue'),
      meta: { title: 'templates.title' },
    },
    {
      path: 'deliveries',
      component: () => import('@/features/admin/deliveries/DeliveriesPage.vue'),
      meta: { title: 'templates.deliveries.title' },
    },
    {
      path: 'audit',
      component: () => import('@/features/admin/audit/AuditPage.vue'),
      meta: { title: 'admin.audit.title' },
    },
  ],
}

/** Every page, each in a chunk of its own. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/setup',
    component: () => import('@/features/account/SetupPage.vue'),
    meta: { open: true, title: 'account.setup.title' },
  },
  {
    path: '/sign-in',
    component: () => import('@/features/account/SignInPage.vue'),
    meta: { open: true, title: 'account.signIn.title' },
  },
  {
    path: '/sign-up',
    component: () => import('@/features/account/SignUpPage.vue'),
    meta: { open: true, title: 'account.signUp.title' },
  },
  {
    path: '/reset',
    component: () => import('@/features/account/ForgottenPage.vue'),
    meta: { open: true, title: 'account.reset.title' },
  },
  {
    path: '/reset/:token',
    component: () => import('@/features/account/ResetPage.vue'),
    meta: { open: true, title: 'account.reset.title' },
  },
  {
    path: '/share/:token',
    component: () => import('@/features/chat/share/SharedPage.vue'),
    meta: { anybody: true },
  },
  {
    path: '/',
    component: () => import('./AppShell.vue'),
    children: [
      { path: '', name: 'new-chat', component: () => import('@/features/chat/ChatPage.vue') },
      { path: 'c/:id', name: 'chat', component: () => import('@/features/chat/ChatPage.vue') },
      {
        path: 'trash',
        component: () => import('@/features/chat/trash/TrashPage.vue'),
        meta: { title: 'chat.trash.title' },
      },
      {
        path: 'documents',
        component: () => import('@/features/documents/DocumentsPage.vue'),
        meta: { title: 'documents.title' },
      },
      {
        path: 'documents/:id',
        component: () => import('@/features/documents/DocumentPage.vue'),
        meta: { title: 'documents.document' },
      },
      {
        path: 'agents',
        component: () => import('@/features/agents/AgentsPage.vue'),
        meta: { title: 'agents.title' },
      },
      {
        path: 'agents/servers',
        component: () => import('@/features/agents/servers/ServersPage.vue'),
        meta: { title: 'agents.servers.title' },
      },
      {
        path: 'agents/:id',
        component: () => import('@/features/agents/AgentPage.vue'),
        meta: { title: 'agents.title' },
      },
      {
        path: 'schedules',
        component: () => import('@/features/schedules/SchedulesPage.vue'),
        meta: { title: 'schedules.title' },
      },
      {
        path: 'schedules/:id',
        component: () => import('@/features/schedules/SchedulePage.vue'),
        meta: { title: 'schedules.title' },
      },
      {
        path: 'runs',
        component: () => import('@/features/runs/RunsPage.vue'),
        meta: { title: 'runs.title' },
      },
      {
        path: 'runs/:id',
        component: () => import('@/features/runs/RunPage.vue'),
        meta: { title: 'runs.title' },
      },
      {
        path: 'inbox',
        component: () => import('@/features/inbox/InboxPage.vue'),
        meta: { title: 'inbox.title' },
      },
      {
        path: 'usage',
        component: () => import('@/features/usage/UsagePage.vue'),
        meta: { title: 'usage.title' },
      },
      settings,
      admin,
      {
        path: ':missing(.*)*',
        component: () => import('./NotFoundPage.vue'),
        meta: { title: 'app.notFound.title' },
      },
    ],
  },
]

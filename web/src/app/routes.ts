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
    { path: 'profile', component: () => import('@/features/settings/ProfilePage.vue') },
    { path: 'appearance', component: () => import('@/features/settings/AppearancePage.vue') },
    {
      path: 'notifications',
      component: () => import('@/features/settings/NotificationsPage.vue'),
    },
    { path: 'keys', component: () => import('@/features/settings/KeysPage.vue') },
    {
      path: 'webhooks',
      component: () => import('@/features/settings/webhooks/WebhooksPage.vue'),
    },
    {
      path: 'webhooks/:id',
      component: () => import('@/features/settings/webhooks/WebhookPage.vue'),
    },
    { path: 'sessions', component: () => import('@/features/settings/SessionsPage.vue') },
    { path: 'data', component: () => import('@/features/settings/DataPage.vue') },
  ],
}

const admin: RouteRecordRaw = {
  path: 'admin',
  component: () => import('@/features/admin/AdminPage.vue'),
  meta: { admin: true, title: 'admin.title' },
  children: [
    { path: '', component: () => import('@/features/admin/health/HealthPage.vue') },
    { path: 'users', component: () => import('@/features/admin/users/UsersPage.vue') },
    { path: 'models', component: () => import('@/features/admin/ModelsPage.vue') },
    { path: 'limits', component: () => import('@/features/admin/limits/LimitsPage.vue') },
    {
      path: 'templates',
      component: () => import('@/features/admin/templates/TemplatesPage.vue'),
    },
    {
      path: 'templates/:event/:channel/:language',
      component: () => import('@/features/admin/templates/TemplatePage.vue'),
    },
    {
      path: 'deliveries',
      component: () => import('@/features/admin/deliveries/DeliveriesPage.vue'),
    },
    { path: 'audit', component: () => import('@/features/admin/audit/AuditPage.vue') },
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
      { path: 'agents/:id', component: () => import('@/features/agents/AgentPage.vue') },
      {
        path: 'schedules',
        component: () => import('@/features/schedules/SchedulesPage.vue'),
        meta: { title: 'schedules.title' },
      },
      { path: 'schedules/:id', component: () => import('@/features/schedules/SchedulePage.vue') },
      {
        path: 'runs',
        component: () => import('@/features/runs/RunsPage.vue'),
        meta: { title: 'runs.title' },
      },
      { path: 'runs/:id', component: () => import('@/features/runs/RunPage.vue') },
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

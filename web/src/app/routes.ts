import type { RouteRecordRaw } from 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** For those who have not signed in, too. */
    open?: boolean
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
    { path: 'sessions', component: () => import('@/features/settings/SessionsPage.vue') },
    { path: 'data', component: () => import('@/features/settings/DataPage.vue') },
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
    path: '/',
    component: () => import('./AppShell.vue'),
    children: [
      { path: '', name: 'new-chat', component: () => import('@/features/chat/ChatPage.vue') },
      { path: 'c/:id', name: 'chat', component: () => import('@/features/chat/ChatPage.vue') },
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
      settings,
      {
        path: ':missing(.*)*',
        component: () => import('./NotFoundPage.vue'),
        meta: { title: 'app.notFound.title' },
      },
    ],
  },
]

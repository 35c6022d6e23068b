import {
  createRouter,
  createWebHistory,
  type RouteLocationNormalized,
  type Router,
} from 'vue-router'
import { prefix } from '@/api/prefix'
import { comeIn, i18n } from '@/i18n'
import { useFailure } from './failure'
import { routes } from './routes'
import { useSession } from './session'

// What browsers say when a chunk is gone because Steward was upgraded under an open tab.
const CHUNK_GONE = /dynamically imported module|Importing a module script failed|preload CSS/

/** The router, with its guards: who has not signed in is asked to, and brought back then. */
export function makeRouter(): Router {
  const router = createRouter({ history: createWebHistory(`${prefix}/`), routes })
  router.beforeEach(async (to) => {
    if (to.meta.anybody) return true
    const session = useSession()
    if (to.meta.open) return session.me === null || to.path === '/setup' || { path: '/' }
    fetchPage(to)
    const [known] = await Promise.all([session.resume(), comeIn()])
    if (!known) {
      return { path: '/sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
    }
    return !to.meta.admin || session.isAdmin || { path: '/' }
  })
  router.afterEach((to) => {
    const title = to.meta.title ? i18n.global.t(to.meta.title) : ''
    document.title = title ? `${title} · Steward` : 'Steward'
  })
  router.onError((error, to) => {
    if (CHUNK_GONE.test(String(error))) location.assign(prefix + to.fullPath)
    else useFailure().failure.value = error
  })
  return router
}

/** Begin to fetch the page while the session is asked for; the navigation waits for it, and hears
 * if that fails. */
function fetchPage({ matched }: RouteLocationNormalized): void {
  for (const { components } of matched) {
    const load = components?.default
    if (typeof load === 'function') void (load as () => Promise<unknown>)().catch(() => {})
  }
}

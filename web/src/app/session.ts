/** Who is signed in on this browser. */
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { accessToken, closeSession, openSession, renew } from '@/api/access'
import { api, dataOf, openApi, type Shape } from '@/api/client'
import { remember, remembered } from './remember'

export type Account = Shape<'AccountView'>

// Whether it is worth asking for a session: a first visit is spared the request that would fail.
const SIGNED_IN = 'signed-in'

export const useSession = defineStore('session', () => {
  const me = ref<Account | null>(null)
  const isAdmin = computed(() => me.value?.role === 'admin')

  /** Take up the session of this browser, if it has one. Throws a `Problem` when nobody answers. */
  async function resume(): Promise<boolean> {
    if (me.value !== null) return true
    if (accessToken() === null && remembered(SIGNED_IN) === null) return false
    if (accessToken() === null && !(await renew())) {
      remember(SIGNED_IN, null)
      return false
    }
    await load()
    return true
  }

  /** Sign in. Throws a `Problem`. */
  async function signIn(username: string, password: string): Promise<void> {
    await openSession(username, password)
    remember(SIGNED_IN, 'yes')
    await load()
  }

  /** Make an account and sign in with it. Throws a `Problem`. */
  async function signUp(account: Shape<'NewAccount'>): Promise<void> {
    await openApi.POST('/api/v1/auth/register', { body: account })
    await signIn(account.username, account.password)
  }

  /** End the session, here and at the server if it can be reached. */
  async function signOut(): Promise<void> {
    forget()
    await closeSession()
  }

  /** No longer be anybody, on this page. */
  function forget(): void {
    remember(SIGNED_IN, null)
    me.value = null
  }

  async function load(): Promise<void> {
    me.value = dataOf(await api.GET('/api/v1/users/me'))
  }

  return { me, isAdmin, resume, signIn, signUp, signOut, forget, load }
})

/** The invitations that can still be used. */
import { api, dataOf } from '@/api/client'
import { usePages } from '../usePages'

const AT_ONCE = 50

export function useInvitations() {
  return usePages(async (after) => {
    const query = { limit: AT_ONCE, after }
    return dataOf(await api.GET('/api/v1/invitations', { params: { query } }))
  })
}

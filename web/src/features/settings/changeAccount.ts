import { api, dataOf, type Shape } from '@/api/client'
import { useSession } from '@/app/session'

/** Change what is given of one's own account. Throws a `Problem`. */
export async function changeAccount(changes: Shape<'AccountChanges'>): Promise<void> {
  const session = useSession()
  session.me = dataOf(await api.PATCH('/api/v1/users/me', { body: changes }))
}

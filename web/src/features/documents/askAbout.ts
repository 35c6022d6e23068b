import { useRouter } from 'vue-router'
import { remember } from '@/app/remember'
import { useSession } from '@/app/session'

interface Named {
  id: string
  name: string
}

/** A new chat that looks for its answers in these alone. */
export function useAskAbout() {
  const router = useRouter()
  const session = useSession()

  /** The next chat takes its scope up from where it keeps that of a chat that is not begun yet. */
  return (kind: 'collections' | 'documents', things: readonly Named[]): void => {
    const items = things.map(({ id, name }) => ({ id, name }))
    remember(`scope.${session.me?.id}.new`, JSON.stringify({ kind, items }))
    void router.push('/')
  }
}

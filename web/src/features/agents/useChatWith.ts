import { useRouter } from 'vue-router'
import { remember } from '@/app/remember'
import { useSession } from '@/app/session'

/** A new chat that an agent answers. */
export function useChatWith() {
  const router = useRouter()
  const session = useSession()

  /** The next chat takes its agent up from where it keeps that of a chat that is not begun yet. */
  return (agentId: string): void => {
    remember(`agent.${session.me?.id}.new`, agentId)
    void router.push('/')
  }
}

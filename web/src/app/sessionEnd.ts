/** A session that has ended in the middle of something, until the person is signed in again. */
import { shallowRef } from 'vue'
import { onSessionEnd } from '@/api/access'
import { useSession } from './session'

interface Waiting {
  promise: Promise<boolean>
  settle(signedIn: boolean): void
}

/** What waits for the person to sign in again, if anything does. */
export const waitingForSignIn = shallowRef<Waiting | null>(null)

/** Have the page ask for the password when the session has ended. */
export function askWhenSessionEnds(): void {
  onSessionEnd(() => {
    // Nobody was signed in on this page: its guard leads to the sign-in page.
    if (useSession().me === null) return Promise.resolve(false)
    waitingForSignIn.value ??= startWaiting()
    return waitingForSignIn.value.promise
  })
}

function startWaiting(): Waiting {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  return {
    promise,
    settle(signedIn) {
      waitingForSignIn.value = null
      resolve(signedIn)
    },
  }
}

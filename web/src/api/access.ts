/**
 * The access token of this tab, in memory alone. What carries the session on is a cookie that no
 * script can read; `renew` exchanges it. Tabs that renew at the same moment are both answered.
 */
import { prefix } from './prefix'
import { Problem, problemOf } from './problem'

interface Pass {
  access_token: string
  expires_in: number
}

/** Asks the person to sign in again over the page; resolves to whether they did. */
export type SignInAgain = () => Promise<boolean>

let token: string | null = null
// Whose page this is: in another tab somebody else may have signed in since.
let subject: string | null = null
let renewing: Promise<boolean> | null = null
let signInAgain: SignInAgain = () => Promise.resolve(false)

export const accessToken = (): string | null => token

/** Who is asked when a session has ended in the middle of something. */
export function onSessionEnd(ask: SignInAgain): void {
  signInAgain = ask
}

/** Sign in with a password, on this browser. Throws a `Problem`. */
export async function openSession(username: string, password: string): Promise<void> {
  const answer = await postToDoor('sign-in', { username, password })
  if (!answer.ok) throw await problemOf(answer)
  await take(answer)
}

/** Carry the session on; false when there is none any more. Throws when nothing answers. */
export function renew(): Promise<boolean> {
  renewing ??= exchange().finally(() => (renewing = null))
  return renewing
}

/** Renew, or else ask the person; false when they go away instead. */
export async function renewOrAsk(): Promise<boolean> {
  return (await renew()) || (await signInAgain())
}

/** End the session of this browser, as far as it can be told to the server. */
export async function closeSession(): Promise<void> {
  token = subject = null
  await postToDoor('sign-out')
}

/** Keep the token of an answer. One of somebody else makes the page theirs, from the beginning. */
async function take(answer: Response): Promise<void> {
  const given = ((await answer.json()) as Pass).access_token
  const theirs = subjectOf(given)
  if (subject !== null && subject !== theirs) {
    location.reload()
    await new Promise(() => {}) // nothing that was begun goes on as somebody else
  }
  subject = theirs
  token = given
}

/** Whom a token speaks for (RFC 7519, 4.1.2); the server alone has to believe it. */
function subjectOf(jwt: string): string {
  try {
    const claims = atob((jwt.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'))
    return (JSON.parse(claims) as { sub: string }).sub
  } catch {
    return ''
  }
}

async function exchange(): Promise<boolean> {
  const answer = await postToDoor('refresh')
  if (answer.ok) {
    await take(answer)
    return true
  }
  if (answer.status !== 401) throw await problemOf(answer)
  token = null
  return false
}

async function postToDoor(deed: string, body: object = {}): Promise<Response> {
  try {
    return await fetch(`${prefix}/api/v1/auth/browser/${deed}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': document.documentElement.lang,
      },
      body: JSON.stringify(body),
    })
  } catch (error) {
    throw new Problem(0, 'offline', String(error))
  }
}

/** The people of this installation, as an administrator sees them. */
import type { Shape } from '@/api/client'

export type Person = Shape<'PersonView'>
export type Standing = Shape<'StandingView'>

/** The limit of which the largest part is used, and which part; null when there are no limits. */
export function tightest(
  limits: readonly Standing[],
): { kind: Standing['kind']; part: number } | null {
  let most: { kind: Standing['kind']; part: number } | null = null
  for (const { kind, used, limit } of limits) {
    if (limit === null) continue
    const part = limit > 0 ? used / limit : 1
    if (most === null || part > most.part) most = { kind, part }
  }
  return most
}

/** Where somebody registers who was invited. */
export const invitationLink = (origin: string, token: string) =>
  `${origin}/sign-up?invitation=${encodeURIComponent(token)}`

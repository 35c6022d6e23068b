import type { Shape } from '@/api/client'

export type Scope = Shape<'NewKey'>['scopes'][number]

/** For how many days a key may be good; 0 is for ever. */
export const LIFETIMES: readonly number[] = [7, 30, 90, 365, 0]

/** What a key may be allowed; only an administrator's may administer. */
export function scopesFor(isAdmin: boolean): Scope[] {
  return isAdmin ? ['read', 'write', 'notify', 'admin'] : ['read', 'write', 'notify']
}

/** The moment so many days from now, as the API takes it; null for 0. */
export function daysFromNow(days: number): string | null {
  return days === 0 ? null : new Date(Date.now() + days * 24 * 3600 * 1000).toISOString()
}

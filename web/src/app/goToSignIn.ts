import { prefix } from '@/api/prefix'

/** Load the page anew at its door, so that nothing of whoever has just left is left in memory. */
export function goToSignIn(): void {
  window.location.assign(`${prefix}/sign-in`)
}

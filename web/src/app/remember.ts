/** What the browser keeps between visits: choices, never anything secret. */

/** A value that was kept, or null: also where the browser keeps nothing. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(`steward.${name}`)
  } catch {
    return null
  }
}

/** Keep a value, or forget it when it is null. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`steward.${name}`)
    else localStorage.setItem(`steward.${name}`, value)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

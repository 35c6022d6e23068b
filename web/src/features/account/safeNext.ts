/** Where to go after signing in: a page of this app, whatever the address bar was made to say. */
export function safeNext(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/'
}

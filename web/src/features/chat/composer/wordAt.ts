/** The word under the cursor, if it begins with a sign that opens a menu. */

export interface Word {
  kind: 'document' | 'command'
  /** Where it stands, its sign included. */
  from: number
  to: number
  /** What follows the sign. */
  typed: string
}

/** `@…` anywhere names a document, `/…` at the very beginning a command. */
export function wordAt(text: string, cursor: number): Word | null {
  const before = text.slice(0, cursor)
  const command = /^\/(\S*)$/.exec(before)
  if (command) return { kind: 'command', from: 0, to: cursor, typed: before }
  const document = /(?:^|\s)@([^\s@]*)$/.exec(before)
  if (!document) return null
  const typed = document[1] ?? ''
  return { kind: 'document', from: cursor - typed.length - 1, to: cursor, typed }
}

/** Servers of tools (MCP): how they are said in a form, and how the API takes them. */
import type { Shape } from '@/api/client'

export type Server = Shape<'McpServerView'>
export type NewServer = Shape<'NewMcpServer'>
export type Approval = Server['approval']

export const APPROVALS: readonly Approval[] = ['effects', 'always', 'never']
export const NAME_PATTERN = '[a-z][a-z0-9_\\-]{0,31}'

/** What is typed into the form. */
export interface Wish {
  name: string
  transport: 'http' | 'stdio'
  url: string
  command: string
  /** Headers or variables, one on each line. */
  secrets: string
  approval: Approval
  shared: boolean
}
export const NO_WISH: Wish = {
  name: '',
  transport: 'http',
  url: '',
  command: '',
  secrets: '',
  approval: 'effects',
  shared: false,
}

/** The wish as the API takes it. Throws an `Error` with the line that cannot be read. */
export function asAsked(wish: Wish): NewServer {
  const { name, transport, approval, shared } = wish
  const same = { name: name.trim(), transport, approval, shared }
  if (transport === 'http') {
    return { ...same, url: wish.url.trim(), headers: pairs(wish.secrets, ':') }
  }
  return { ...same, command: words(wish.command), environment: pairs(wish.secrets, '=') }
}

export class UnreadableLine extends Error {
  constructor(readonly line: string) {
    super(`“${line}” cannot be read`)
  }
}

/** `Name: value` or `NAME=value` on each line. Throws `UnreadableLine`. */
export function pairs(text: string, mark: ':' | '='): Record<string, string> {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(mark)
      if (at < 1) throw new UnreadableLine(line)
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()]
    }),
  )
}

/** A command’s words as a shell would part them: quotes keep spaces in a word. */
export function words(command: string): string[] {
  const found = command.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|(\S+)/g)
  return [...found].map(
    ([, double, single, bare]) => double?.replace(/\\(.)/g, '$1') ?? single ?? bare ?? '',
  )
}

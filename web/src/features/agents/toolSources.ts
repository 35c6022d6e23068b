/** Tools by where they come from. */
import type { Tool } from './useChoices'

export interface Source {
  /** `steward`, a package’s name, or a server’s. */
  name: string
  kind: 'steward' | 'package' | 'server'
  tools: Tool[]
}

const SERVER = 'mcp:'

/** Steward’s own first, then those of packages, then those of servers, each by name. */
export function bySource(tools: readonly Tool[]): Source[] {
  const sources = new Map<string, Source>()
  for (const tool of tools) {
    const kind = kindOf(tool.source)
    const name = kind === 'server' ? tool.source.slice(SERVER.length) : tool.source
    const source = sources.get(tool.source) ?? { name, kind, tools: [] }
    source.tools.push(tool)
    sources.set(tool.source, source)
  }
  const order = { steward: 0, package: 1, server: 2 }
  return [...sources.values()].sort(
    (a, b) => order[a.kind] - order[b.kind] || a.name.localeCompare(b.name),
  )
}

function kindOf(source: string): Source['kind'] {
  if (source === 'steward') return 'steward'
  return source.startsWith(SERVER) ? 'server' : 'package'
}

/** What a tool is for, without the details that are for the model. */
export function inShort(description: string): string {
  return (
    description
      .split(/\n\s*\n/)[0]
      ?.replace(/\s+/g, ' ')
      .trim() ?? ''
  )
}

/** Where answers are looked for: everywhere, in some collections, or in some documents. */

export interface Named {
  id: string
  name: string
}

export interface Scope {
  kind: 'all' | 'collections' | 'documents'
  /** None for `all`. */
  items: readonly Named[]
}

export const EVERYWHERE: Scope = { kind: 'all', items: [] }

/** A scope as the API takes it. */
export function scopeFields(scope: Scope): { collection_ids?: string[]; document_ids?: string[] } {
  const ids = scope.items.map(({ id }) => id)
  if (scope.kind === 'collections') return { collection_ids: ids }
  if (scope.kind === 'documents') return { document_ids: ids }
  return {}
}

/** A scope with some documents added: they are what is asked about from now on. */
export function withDocuments(scope: Scope, documents: readonly Named[]): Scope {
  if (documents.length === 0) return scope
  const before = scope.kind === 'documents' ? scope.items : []
  const added = documents.filter(({ id }) => !before.some((there) => there.id === id))
  return { kind: 'documents', items: [...before, ...added] }
}

/** The scope with one of its things put in or taken out; an empty one is everywhere. */
export function toggled(scope: Scope, kind: 'collections' | 'documents', item: Named): Scope {
  const before = scope.kind === kind ? scope.items : []
  const without = before.filter(({ id }) => id !== item.id)
  const items = without.length < before.length ? without : [...before, item]
  return items.length === 0 ? EVERYWHERE : { kind, items }
}

/** A scope that was kept as JSON; everywhere if it cannot be read. */
export function readScope(kept: string | null): Scope {
  try {
    const read: unknown = JSON.parse(kept ?? 'null')
    return isScope(read) ? read : EVERYWHERE
  } catch {
    return EVERYWHERE
  }
}

function isScope(read: unknown): read is Scope {
  if (typeof read !== 'object' || read === null) return false
  const { kind, items } = read as Partial<Record<keyof Scope, unknown>>
  const kinds: unknown[] = ['all', 'collections', 'documents']
  return kinds.includes(kind) && Array.isArray(items)
}

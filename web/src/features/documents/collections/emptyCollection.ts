import { api, dataOf } from '@/api/client'
import type { Document } from '../documents'

/** Take all documents out of a collection; they stay, outside of all. Throws a `Problem`. */
export async function emptyCollection(
  id: string,
  takeOut: (document: Document) => Promise<unknown>,
): Promise<void> {
  for (;;) {
    const query = { collection_id: id, limit: 200 }
    const { items } = dataOf(await api.GET('/api/v1/documents', { params: { query } }))
    if (items.length === 0) return
    for (const one of items) await takeOut(one)
  }
}

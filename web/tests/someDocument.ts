import type { Document } from '@/features/documents/documents'

/** A document for tests, ready unless it is told otherwise. */
export function someDocument(what: Partial<Document> = {}): Document {
  return {
    id: '01',
    name: 'a.txt',
    collection_id: null,
    status: 'ready',
    error: null,
    error_code: null,
    media_type: 'text/plain',
    size: 10,
    pages: 1,
    passages: 1,
    characters: 10,
    progress: { stage: 'ready', done: 1, total: 1 },
    created_at: '2026-03-10T12:00:00Z',
    ready_at: null,
    ...what,
  }
}

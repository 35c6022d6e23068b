import { prefix } from '@/api/prefix'
import { sse, SseFatal } from '@/api/sse'
import type { Document } from './documents'
import { isUnderWay } from './progress'

interface Following {
  signal: AbortSignal
  /** The document as it is now. */
  onChange(document: Document): void
  onGone(): void
  /** Whether the server cannot be heard at this moment. */
  onLost?(lost: boolean): void
}

/** Hear of a document's progress until nothing more is done with it. Throws nothing. */
export async function followDocument(id: string, following: Following): Promise<void> {
  const { signal, onChange, onGone, onLost } = following
  try {
    await sse({
      url: `${prefix}/api/v1/documents/${id}/events`,
      signal,
      maxRetries: Infinity,
      onState: (state) => state !== 'connecting' && onLost?.(state === 'waiting'),
      onEvent({ event, data }) {
        if (event === 'document.removed') onGone()
        if (event !== 'document') return event === 'document.removed' ? 'end' : undefined
        const now = JSON.parse(data) as Document
        onChange(now)
        return isUnderWay(now) ? undefined : 'end'
      },
    })
  } catch (error) {
    if (error instanceof SseFatal && error.status === 404) onGone()
  }
}

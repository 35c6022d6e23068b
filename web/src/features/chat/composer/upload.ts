/** Files become documents: uploaded, then read until they can be asked. */
import { authorizedFetch } from '@/api/authorizedFetch'
import type { Shape } from '@/api/client'
import { prefix } from '@/api/prefix'
import { asProblem, Problem, problemOf } from '@/api/problem'
import { sse } from '@/api/sse'

export type Document = Shape<'DocumentView'>

const documents = `${prefix}/api/v1/documents`

/** Upload one file. Throws a `Problem`. */
export async function upload(file: File, signal: AbortSignal): Promise<Document> {
  const form = new FormData()
  form.append('files', file, file.name)
  let answer: Response
  try {
    answer = await authorizedFetch(documents, { method: 'POST', body: form, signal })
  } catch (error) {
    throw asProblem(error)
  }
  if (!answer.ok) throw await problemOf(answer)
  const [document] = (await answer.json()) as Document[]
  if (document === undefined) throw new Error('the server took a file and named no document')
  return document
}

/** Whether a document can be asked. */
function canBeAsked({ status }: Document): boolean {
  return status === 'searchable' || status === 'ready'
}

/** Have a document read once more that could not be. Whether it can be now is told by its events. */
export async function readAgain(documentId: string): Promise<void> {
  await authorizedFetch(`${documents}/${documentId}/retry`, { method: 'POST' }).catch(
    () => undefined,
  )
}

/** Wait until a document can be asked. Throws a `Problem` if it cannot be read. */
export async function untilAsked(
  documentId: string,
  onProgress: (document: Document) => void,
  signal: AbortSignal,
): Promise<void> {
  let now: Document | null = null
  await sse({
    url: `${documents}/${documentId}/events`,
    signal,
    maxRetries: Infinity,
    onEvent({ event, data }) {
      if (event !== 'document') return undefined
      now = JSON.parse(data) as Document
      onProgress(now)
      return canBeAsked(now) || now.status === 'failed' ? 'end' : undefined
    },
  })
  throwIfFailed(now)
}

function throwIfFailed(document: Document | null): void {
  if (document?.status !== 'failed') return
  throw new Problem(422, document.error_code ?? 'unreadable', document.error ?? '')
}

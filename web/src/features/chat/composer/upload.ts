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
export function canBeAsked({ status }: Document): boolean {
  return status === 'searchable' || status === 'ready'
}

/** Wait until a document can be asked. Throws a `Problem` if it cannot be read. */
export async function untilAsked(
  document: Document,
  onProgress: (document: Document) => void,
  signal: AbortSignal,
): Promise<void> {
  let now = document
  if (!canBeAsked(now) && now.status !== 'failed') {
    await sse({
      url: `${documents}/${document.id}/events`,
      signal,
      maxRetries: Infinity,
      onEvent({ event, data }) {
        if (event !== 'document') return undefined
        now = JSON.parse(data) as Document
        onProgress(now)
        return canBeAsked(now) || now.status === 'failed' ? 'end' : undefined
      },
    })
  }
  if (now.status === 'failed') {
    throw new Problem(422, now.error_code ?? 'unreadable', now.error ?? '')
  }
}

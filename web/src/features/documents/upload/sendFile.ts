import { accessToken, renewOrAsk } from '@/api/access'
import { prefix } from '@/api/prefix'
import { Problem, problemOf } from '@/api/problem'
import type { Document } from '../documents'

interface Sending {
  file: File
  collectionId: string | null
  signal: AbortSignal
  /** How many bytes have gone. */
  onSent(bytes: number): void
}

/** Upload one file. Throws a `Problem`, or the signal's reason. */
export async function sendFile(sending: Sending): Promise<Document> {
  if (accessToken() === null) await renewOrAsk()
  let answer = await post(sending)
  if (answer.status === 401 && (await renewOrAsk())) answer = await post(sending)
  if (!answer.ok) throw await problemOf(answer)
  const [document] = (await answer.json()) as Document[]
  if (document === undefined) throw new Error('the server took a file and named no document')
  return document
}

/** `fetch` does not tell how much of a body has gone; this older way does. */
function post({ file, collectionId, signal, onSent }: Sending): Promise<Response> {
  const form = new FormData()
  if (collectionId !== null) form.append('collection_id', collectionId)
  form.append('files', file, file.name)
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const request = new XMLHttpRequest()
    const stop = () => request.abort()
    const end = () => signal.removeEventListener('abort', stop)
    signal.addEventListener('abort', stop)
    request.upload.onprogress = ({ loaded }) => onSent(loaded)
    request.onloadend = end
    request.onload = () =>
      resolve(new Response(request.response as Blob, { status: request.status }))
    request.onerror = () => reject(new Problem(0, 'offline', ''))
    request.onabort = () => reject(signal.reason as Error)
    request.open('POST', `${prefix}/api/v1/documents`)
    request.responseType = 'blob'
    request.setRequestHeader('authorization', `Bearer ${accessToken()}`)
    request.setRequestHeader('accept-language', document.documentElement.lang)
    request.send(form)
  })
}

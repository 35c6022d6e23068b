import { authorizedFetch } from './authorizedFetch'
import { prefix } from './prefix'
import { problemOf } from './problem'

/** Fetch a file of the API and give it to the browser to keep. Throws a `Problem`. */
export async function download(path: string, name: string): Promise<void> {
  const answer = await authorizedFetch(prefix + path)
  if (!answer.ok) throw await problemOf(answer)
  keep(await answer.blob(), name)
}

/** Give what was made here to the browser to keep. */
export function keep(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has begun by the next turn, and holds the bytes itself.
  setTimeout(() => URL.revokeObjectURL(url))
}

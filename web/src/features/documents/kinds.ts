/** What kind of file a document is, for people. */

/** By the media type; the words are at `documents.kind.<kind>`, the icons here. */
const KINDS: [part: string, kind: string, icon: string][] = [
  ['application/pdf', 'pdf', 'i-lucide-file-text'],
  ['wordprocessingml', 'word', 'i-lucide-file-type'],
  ['presentationml', 'slides', 'i-lucide-presentation'],
  ['spreadsheetml', 'sheet', 'i-lucide-file-spreadsheet'],
  ['epub', 'book', 'i-lucide-book-open'],
  ['text/html', 'web', 'i-lucide-globe'],
  ['message/rfc822', 'mail', 'i-lucide-mail'],
  ['text/markdown', 'markdown', 'i-lucide-file-text'],
  ['text/csv', 'sheet', 'i-lucide-file-spreadsheet'],
  ['text/plain', 'text', 'i-lucide-file-text'],
  ['image/', 'image', 'i-lucide-image'],
]

export interface Kind {
  kind: string
  icon: string
}

/** The kind of a media type; one that is not known is any file. */
export function kindOf(mediaType: string): Kind {
  const found = KINDS.find(([part]) => mediaType.includes(part))
  return found ? { kind: found[1], icon: found[2] } : { kind: 'file', icon: 'i-lucide-file' }
}

/** What the dialog for choosing files offers first. */
export const ACCEPTED =
  '.pdf,.docx,.pptx,.xlsx,.epub,.txt,.md,.csv,.html,.htm,.eml,.png,.jpg,.jpeg,.tif,.tiff,.webp'

const UNITS = ['B', 'KB', 'MB', 'GB'] as const

/** A size as people say it: 1.2 MB, in steps of 1024 as the limit of the server is counted. */
export function sizeOf(bytes: number, locale: string): string {
  let size = bytes
  let step = 0
  while (size >= 1000 && step < UNITS.length - 1) {
    size /= 1024
    step++
  }
  const digits = step === 0 || size >= 10 ? 0 : 1
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(size)
  return `${number} ${UNITS[step]}`
}

/** An answer as a text for elsewhere. */
import type { Answer } from '@/api/run/answer'

const MARKS = /\s*[[【]\d{1,3}(?:\s*[,，、]\s*\d{1,3})*[\]】](?![(:])/g

/** Without the marks of sources, which mean nothing elsewhere. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, '')
}

/** As Markdown, with the sources under it: what they are called, where they stand, what they say. */
export function withSources({ text, citations }: Answer, title: string): string {
  if (citations.length === 0) return text
  const lines = citations.map(
    ({ n, document_name, page, quote }) => `- [${n}] ${document_name}, ${page}: “${quote.trim()}”`,
  )
  return [text, '', `**${title}**`, '', ...lines].join('\n')
}

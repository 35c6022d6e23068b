/** A page with a passage marked in it. Offsets of the API count Unicode characters, not UTF-16. */

export interface Marked {
  before: string
  passage: string
  after: string
}

/** Cut a page's text at a passage; `start` and `end` are offsets in the document's text. */
export function marked(
  page: { text: string; start: number },
  passage: { start: number; end: number },
): Marked {
  const from = at(page.text, passage.start - page.start)
  const to = Math.max(from, at(page.text, passage.end - page.start))
  return {
    before: page.text.slice(0, from),
    passage: page.text.slice(from, to),
    after: page.text.slice(to),
  }
}

/** Where the n-th character of a text begins. */
function at(text: string, n: number): number {
  let index = 0
  for (let left = n; left > 0 && index < text.length; left--) {
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
  }
  return index
}

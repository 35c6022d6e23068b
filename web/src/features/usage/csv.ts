/** Tables as CSV that spreadsheets open well, and do nothing but show. */

/** What a spreadsheet would take for a formula, also after blanks that it skips. */
const FORMULA = /^[\s]*[=+\-@|%]/
const TO_QUOTE = /[",\r\n\t;]/
/** Without it, Excel reads UTF-8 as something else. */
const MARK = '\uFEFF'

/** The rows as a file (RFC 4180). Numbers stay numbers; no text becomes a formula. */
export function csv(rows: readonly (readonly (string | number)[])[]): Blob {
  const lines = rows.map((row) => row.map(cell).join(','))
  return new Blob([`${MARK}${lines.join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' })
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const harmless = FORMULA.test(value) ? `'${value}` : value
  return TO_QUOTE.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

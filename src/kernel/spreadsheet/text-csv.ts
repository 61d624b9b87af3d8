/**
 * A paper as CSV: words and figures as they are read, never numbers to reckon with. A byte order mark so that Excel reads
 * UTF-8, CRLF, RFC 4180 quoting. Unlike `csvOf` it marks every cell that begins with a sign, telephone numbers too.
 */
export const textCsvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(textCell).join(',')}\r\n`).join('')}`

/** What a spreadsheet would run as a formula is made text. */
export function textCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

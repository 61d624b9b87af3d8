import { readDelimited } from './spreadsheet/delimited.ts'
import { TableRefused, tableLimits } from './spreadsheet/refusal.ts'
import { readWorkbook, type Table } from './spreadsheet/workbook.ts'

/**
 * Reads a table people hand in: `.xlsx`, or CSV/TSV in any encoding Korean offices use. What the bytes are
 * decides, not the name, which only tells a text table from other text. Every cell is text: dates as
 * `2024-03-01`, formulas as the result the file carries, a leading `=` as plain text. Row i + 1 of the file is
 * `rows[i]`. Throws `TableRefused` with one of `tableRefusals`, and for nothing else.
 */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  options: { sheet?: string } = {},
): Promise<Table> {
  if (bytes.length === 0) throw new TableRefused('file_empty')
  if (bytes.length > tableLimits.fileBytes) {
    throw new TableRefused('file_too_large', { megabytes: tableLimits.fileBytes / 1024 / 1024 })
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return await readWorkbook(bytes, options.sheet)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new TableRefused(compoundFile(bytes))
  if (looksLikeMarkup(bytes)) throw new TableRefused('web_page')
  if (!/\.(csv|tsv|txt|tab)$/i.test(fileName.trim())) throw new TableRefused('not_a_table')
  const rows = readDelimited(bytes)
  if (rows.length === 0) throw new TableRefused('no_rows')
  return { sheet: '', rows, sheets: [] }
}

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte)
}

/** Old Excel, Hangul documents and password-protected .xlsx share one container; the names inside tell them apart. */
function compoundFile(bytes: Uint8Array): 'password_protected' | 'legacy_xls' | 'not_a_table' {
  const contents = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (name: string) => contents.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return 'password_protected'
  return holds('Workbook') || holds('Book') ? 'legacy_xls' : 'not_a_table'
}

/** Banks and offices hand out web pages and XML named .xls; Excel opens them, and can save them properly. */
function looksLikeMarkup(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512))
  return /^[^\w<]{0,8}\s*<(?:!doctype|html|head|meta|table|\?xml)/i.test(start)
}

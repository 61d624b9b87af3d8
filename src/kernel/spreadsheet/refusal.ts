/** The most a table may hold. Larger files are refused before they can take the memory of everybody else. */
export const tableLimits = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 128 * 1024 * 1024,
  /** Deflate reaches 1032:1 on emptiness; real sheets stay below 60:1, formatted empty ones below 120:1. */
  ratio: 200,
  parts: 5_000,
  rows: 50_000,
  columns: 200,
} as const

/** Why a file could not be read as a table; sentences for these belong to whoever shows them. */
export const tableRefusals = [
  'file_empty',
  'file_too_large',
  'unpacked_too_large',
  'too_many_rows',
  'too_many_columns',
  'no_rows',
  'no_such_sheet',
  'legacy_xls',
  'binary_xlsb',
  'open_document',
  'web_page',
  'password_protected',
  'not_a_table',
  'damaged',
  'unknown_encoding',
  'quote_not_closed',
] as const

export type TableRefusal = (typeof tableRefusals)[number]

/** Thrown by `readTable` for every file it will not read. `values` hold limits and row numbers, never contents. */
export class TableRefused extends Error {
  readonly reason: TableRefusal
  readonly values: Record<string, number>

  constructor(reason: TableRefusal, values: Record<string, number> = {}) {
    super(reason)
    this.name = 'TableRefused'
    this.reason = reason
    this.values = values
  }
}

import { TableRefused } from '../../kernel/spreadsheet/refusal.ts'
import { readTable } from '../../kernel/spreadsheet.ts'
import { keepableRows } from './roll-check.ts'

/** Reads an uploaded roll into the input of `members.draftRoll`. Throws `TableRefused`. */
export async function readRollFile({ name, bytes }: { name: string; bytes: Uint8Array }) {
  const { rows } = await readTable(bytes, name)
  if (rows.length > 5_100) throw new TableRefused('too_many_rows')
  return { fileName: name, rows: keepableRows(rows) }
}

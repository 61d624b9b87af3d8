import writeXlsxFile, { type Row } from 'write-excel-file/node'
import { plainCell } from '../../commons/books/exports-xlsx.ts'

export interface RegisterSheet {
  title: string
  /** Lines above the table: whose register, as of when, who looked and why. */
  about: readonly string[]
  heads: readonly string[]
  /** Words as text, figures as numbers. */
  rows: readonly (readonly (string | bigint)[])[]
  total: readonly (string | bigint)[]
}

const widths = [8, 14, 14, 40, 16, 10, 16, 14, 14]

/** The register as `.xlsx`: what the paper says, with figures to reckon with and no cell that runs as a formula. */
export async function registerXlsx(one: RegisterSheet): Promise<Uint8Array> {
  const bold = { fontWeight: 'bold' as const }
  const data: Row[] = [
    [{ value: plainCell(one.title), type: String, ...bold, fontSize: 14 }],
    ...one.about.map((line): Row => [textCell(line)]),
    one.heads.map((value) => ({ value, type: String, ...bold, backgroundColor: '#F1EBDD' })),
    ...one.rows.map((cells): Row => cells.map(cellOf)),
    one.total.map((value) => {
      const cell = cellOf(value)
      return cell && { ...cell, ...bold }
    }),
  ]
  const sheet = {
    ...{ sheet: one.title.slice(0, 31), data, stickyRowsCount: one.about.length + 2 },
    ...{ columns: widths.map((width) => ({ width })), orientation: 'landscape' as const },
  }
  return new Uint8Array(await writeXlsxFile([sheet]).toBuffer())
}

const textCell = (text: string) => (text === '' ? null : { value: plainCell(text), type: String })

/** A number as long as a spreadsheet keeps all its digits (15); a longer one stays exact as text. */
function cellOf(value: string | bigint) {
  if (typeof value === 'string') return textCell(value)
  if (value.toString().length > 15) return { value: String(value), type: String, align: 'right' as const }
  return { value: Number(value), type: Number, format: '#,##0' }
}

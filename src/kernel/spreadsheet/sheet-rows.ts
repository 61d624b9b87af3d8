import { serialDate } from './dates.ts'
import { TableRefused, tableLimits } from './refusal.ts'
import { cleanText } from './text.ts'
import type { WorkbookParts } from './workbook.ts'
import { walkXml } from './xml.ts'

interface Cell {
  column: number
  type: string
  style: number
  text: string
}

/**
 * The rows of one worksheet as text, up to the last row that holds anything. Of merged cells the first one
 * carries the value, as in the file. Throws `TableRefused` beyond the limits.
 */
export async function sheetRows(sheet: Uint8Array | undefined, known: WorkbookParts): Promise<string[][]> {
  const rows: string[][] = []
  let row = -1
  let cell: Cell | undefined
  let lastColumn = -1
  let inValue = false
  let inAid = false
  await walkXml(sheet, {
    open: (name, at) => {
      if (name === 'row') {
        row = at.r ? Number(at.r) - 1 : row + 1
        lastColumn = -1
      } else if (name === 'c') {
        lastColumn = at.r ? columnOf(at.r) : lastColumn + 1
        cell = { column: lastColumn, type: at.t ?? 'n', style: Number(at.s ?? 0), text: '' }
      } else if (name === 'rPh') inAid = true
      else if (cell && (name === 'v' || name === 't')) inValue = !inAid
    },
    text: (piece) => {
      if (cell && inValue) cell.text += piece
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false
      if (name === 'rPh') inAid = false
      if (name !== 'c' || !cell) return
      put(rows, row, cell.column, cleanText(cellText(cell, known)))
      cell = undefined
    },
  })
  return rows
}

/** `AB12` → 27. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    column = column * 26 + value
  }
  return column - 1
}

function put(rows: string[][], row: number, column: number, text: string): void {
  if (text === '') return
  if (!Number.isInteger(row) || row < 0 || column < 0) throw new TableRefused('damaged')
  if (row >= tableLimits.rows) throw new TableRefused('too_many_rows', { rows: tableLimits.rows })
  if (column >= tableLimits.columns)
    throw new TableRefused('too_many_columns', { columns: tableLimits.columns })
  while (rows.length <= row) rows.push([])
  const cells = rows[row]!
  while (cells.length < column) cells.push('')
  cells[column] = text
}

function cellText(cell: Cell, known: WorkbookParts): string {
  if (cell.type === 's') return known.shared[Number(cell.text)] ?? ''
  if (cell.type === 'b') return cell.text === '1' ? 'TRUE' : cell.text === '' ? '' : 'FALSE'
  if (cell.type !== 'n') return cell.text
  if (cell.text === '') return ''
  if (known.dateStyles[cell.style]) return serialDate(Number(cell.text), known.from1904) ?? cell.text
  return numberText(cell.text)
}

/** Excel computes with 15 digits and stores 17: `0.30000000000000004` was never typed by anybody. */
function numberText(text: string): string {
  if (/^-?\d{1,15}$/.test(text)) return text
  const value = Number(text)
  if (!Number.isFinite(value)) return text
  if (Number.isInteger(value)) return BigInt(value).toString()
  const rounded = Number(value.toPrecision(15)).toString()
  return rounded.includes('e') ? value.toFixed(15).replace(/0+$/, '') : rounded
}

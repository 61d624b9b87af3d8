import { Parser } from 'htmlparser2'
import { cleanText } from '../../../kernel/spreadsheet/text.ts'
import { mostLines } from './line.ts'
import { FileRefused } from './refused.ts'

const mostColumns = 200

/**
 * The rows of all tables of a web page in order: what banks hand out under the name `.xls`. Nothing of it is run or
 * fetched; scripts and styles are passed over. `cut` where a table never ends.
 */
export function htmlRows(html: string): { rows: string[][]; cut: boolean } {
  const rows: string[][] = []
  let row: string[] | undefined
  let text: string | undefined
  let span = 1
  let openTables = 0
  let silent = 0
  const endCell = () => {
    if (text === undefined || !row) return
    row.push(cleanText(text).replace(/\s*\n\s*/g, ' '))
    for (let i = 1; i < span && row.length < mostColumns; i++) row.push('')
    text = undefined
  }
  const endRow = () => {
    endCell()
    if (row?.some((cell) => cell !== '')) rows.push(row)
    row = undefined
    if (rows.length > mostLines + 100) throw new FileRefused('too_many_lines')
  }
  const parser = new Parser({
    onopentag(name, at) {
      if (name === 'script' || name === 'style') silent += 1
      else if (name === 'table') openTables += 1
      else if (name === 'tr') {
        endRow()
        row = []
      } else if (name === 'td' || name === 'th') {
        endCell()
        text = ''
        span = Math.min(Math.max(Number.parseInt(at.colspan ?? '1', 10) || 1, 1), mostColumns)
      } else if (name === 'br' && text !== undefined) text += ' '
    },
    ontext(piece) {
      if (text !== undefined && silent === 0) text += piece
    },
    onclosetag(name, implied) {
      if (name === 'script' || name === 'style') silent -= 1
      if (name === 'td' || name === 'th') endCell()
      if (name === 'tr') endRow()
      if (name === 'table' && !implied) {
        endRow()
        openTables -= 1
      }
    },
  })
  parser.write(html)
  parser.end()
  endRow()
  return { rows, cut: openTables > 0 }
}

import { TableRefused } from './refusal.ts'
import { sheetRows } from './sheet-rows.ts'
import { walkXml } from './xml.ts'
import { unpackPart, type ZipPart, zipParts } from './zip.ts'

/** A table as it stands in the file: `rows[i]` is row i + 1 there, empty ones included, cells as plain text. */
export interface Table {
  sheet: string
  rows: string[][]
  /** All visible sheets, so that a person can choose another. */
  sheets: string[]
}

interface SheetEntry {
  name: string
  path: string
}

/** What the cells of a workbook refer to. */
export interface WorkbookParts {
  shared: string[]
  /** For each cell style: does it show its number as a date? */
  dateStyles: boolean[]
  /** Macintosh workbooks count days from 1904. */
  from1904: boolean
}

/**
 * Reads the named sheet of an `.xlsx`, or the first visible one that holds anything. Formulas are never
 * evaluated: the result the file carries counts. Throws `TableRefused`.
 */
export async function readWorkbook(bytes: Uint8Array, sheetName?: string): Promise<Table> {
  const parts = zipParts(bytes)
  const part = (path: string) => partBytes(bytes, parts, path)
  refuseOtherFormats(bytes, parts)
  const { entries, from1904 } = await sheetEntries(
    part('xl/workbook.xml'),
    part('xl/_rels/workbook.xml.rels'),
  )
  const known: WorkbookParts = {
    shared: await sharedStrings(part('xl/sharedStrings.xml')),
    dateStyles: await dateStyles(part('xl/styles.xml')),
    from1904,
  }
  const wanted = sheetName === undefined ? entries : entries.filter((entry) => entry.name === sheetName)
  if (sheetName !== undefined && wanted.length === 0) throw new TableRefused('no_such_sheet')
  for (const entry of wanted) {
    const rows = await sheetRows(part(entry.path), known)
    if (rows.length > 0) return { sheet: entry.name, rows, sheets: entries.map(({ name }) => name) }
  }
  throw new TableRefused('no_rows')
}

function partBytes(bytes: Uint8Array, parts: Map<string, ZipPart>, path: string): Uint8Array | undefined {
  const part = parts.get(path)
  return part && unpackPart(bytes, part)
}

function refuseOtherFormats(bytes: Uint8Array, parts: Map<string, ZipPart>): void {
  if (parts.has('xl/workbook.xml')) return
  if (parts.has('xl/workbook.bin')) throw new TableRefused('binary_xlsb')
  const type = new TextDecoder().decode(partBytes(bytes, parts, 'mimetype') ?? new Uint8Array())
  throw new TableRefused(type.includes('opendocument.spreadsheet') ? 'open_document' : 'not_a_table')
}

/** Sheets in the order of their tabs. Charts and hidden sheets hold nothing a person meant to hand in. */
async function sheetEntries(workbook: Uint8Array | undefined, relations: Uint8Array | undefined) {
  const paths = new Map<string, string>()
  await walkXml(relations, {
    open: (name, at) => {
      if (name === 'Relationship' && at.Type?.endsWith('/worksheet')) paths.set(at.Id ?? '', at.Target ?? '')
    },
  })
  const entries: SheetEntry[] = []
  let from1904 = false
  await walkXml(workbook, {
    open: (name, at) => {
      if (name === 'workbookPr') from1904 = at.date1904 === '1' || at.date1904 === 'true'
      if (name !== 'sheet' || /hidden/i.test(at.state ?? '')) return
      const id = Object.entries(at).find(([key]) => key.endsWith(':id'))?.[1]
      const target = paths.get(id ?? '')
      if (target) entries.push({ name: at.name ?? '', path: pathFromWorkbook(target) })
    },
  })
  return { entries, from1904 }
}

function pathFromWorkbook(target: string): string {
  if (!URL.canParse(target, 'zip:/xl/')) throw new TableRefused('damaged')
  return new URL(target, 'zip:/xl/').pathname.slice(1)
}

/** Shared texts, without the reading aids (`rPh`) East Asian Excel keeps beside them. */
async function sharedStrings(part: Uint8Array | undefined): Promise<string[]> {
  const texts: string[] = []
  let text = ''
  let inText = false
  let inAid = false
  await walkXml(part, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') inAid = true
      if (name === 't') inText = !inAid
    },
    text: (piece) => {
      if (inText) text += piece
    },
    close: (name) => {
      if (name === 't') inText = false
      if (name === 'rPh') inAid = false
      if (name === 'si') texts.push(text)
    },
  })
  return texts
}

async function dateStyles(part: Uint8Array | undefined): Promise<boolean[]> {
  const codes = new Map<number, string>()
  const styles: boolean[] = []
  let inCellStyles = false
  await walkXml(part, {
    open: (name, at) => {
      if (name === 'numFmt') codes.set(Number(at.numFmtId), at.formatCode ?? '')
      if (name === 'cellXfs') inCellStyles = true
      if (name === 'xf' && inCellStyles) styles.push(isDateFormat(Number(at.numFmtId ?? 0), codes))
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return styles
}

const builtInDates = [
  [14, 22],
  [27, 36],
  [50, 58],
] as const

/** Built-in formats are ECMA-376 §18.8.30 (27–36 and 50–58 are the East Asian dates); elapsed time is no date. */
function isDateFormat(id: number, codes: Map<number, string>): boolean {
  const code = codes.get(id)
  if (code === undefined) return builtInDates.some(([from, to]) => id >= from && id <= to)
  if (/\[(h+|m+|s+)\]/i.test(code)) return false
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').replace(/general/gi, '')
  return /[ymdhs]/i.test(bare)
}

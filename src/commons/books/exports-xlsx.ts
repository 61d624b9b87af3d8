import writeXlsxFile, { type Row, type SheetData } from 'write-excel-file/node'
import type { Lang } from '../../kernel/language.ts'
import { formatDecimal, unitOf } from '../../kernel/units.ts'
import { agentsOf } from './accounts.ts'
import { accountTitle } from './exports-titles.ts'
import { sheetWords } from './exports-xlsx-words.ts'

/** An entry as the adviser's workbook shows it. */
export interface AdviserEntry {
  seq: number
  day: string
  text: string
  party: string
  evidence: string
  postings: readonly { from: string; to: string; amount: bigint }[]
}

export interface AdviserBook {
  lang: Lang
  name: string
  unit: string
  from: string
  until: string
  /** Balances on the eve of the first day, as "in − out". */
  opening: readonly { account: string; amount: bigint }[]
  entries: readonly AdviserEntry[]
  names: ReadonlyMap<string, string>
}

/** The workbook for the tax adviser: 분개장, 총계정원장, 시산표. Held in memory, as an `.xlsx` has to be. */
export async function adviserWorkbook(book: AdviserBook): Promise<Uint8Array> {
  const w = sheetWords[book.lang]
  const sheets = [
    sheet(w.journal, journalRows(book), [12, 10, 8, 26, 18, 46, 14, 14, 22, 34]),
    sheet(w.ledger, ledgerRows(book), [26, 18, 12, 10, 26, 46, 14, 14, 16, 22]),
    sheet(w.trial, trialRows(book), [40, 28, 18, 16, 16, 16, 16, 16]),
  ]
  return new Uint8Array(await writeXlsxFile(sheets).toBuffer())
}

const sheet = (name: string, data: SheetData, widths: number[]) => ({
  ...{ sheet: name, data, stickyRowsCount: 2 },
  columns: widths.map((width) => ({ width })),
})

/** Text that no spreadsheet takes for a formula, now or after it was saved as CSV; without what XML cannot hold. */
export function plainCell(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: dropping control characters is the point
  const clean = text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  const safe = /^[\s']*[=+\-@＝＋－＠\t\r]/.test(clean) ? `'${clean}` : clean
  return safe.slice(0, 32_000)
}

const textCell = (text: string) => (text === '' ? null : { value: plainCell(text), type: String })
const dayCell = (day: string) => ({ value: new Date(`${day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' })
const numberCell = (value: number) => ({ value, type: Number })

/** A number as long as a spreadsheet keeps all its digits (15); a longer one stays exact as text. */
function amountCell(amount: bigint, unit: string) {
  const { scale } = unitOf(unit)
  const plain = formatDecimal(amount, scale)
  if (plain.replace(/\D/g, '').length > 15) return { value: plain, type: String, align: 'right' as const }
  return { value: Number(plain), type: Number, format: scale > 0 ? `#,##0.${'0'.repeat(scale)}` : '#,##0' }
}

const amountOrNone = (amount: bigint, unit: string) => (amount === 0n ? null : amountCell(amount, unit))

const headRow = (heads: readonly string[]): Row =>
  heads.map((value) => ({ value, type: String, fontWeight: 'bold', backgroundColor: '#F1EBDD' }))

const titleRow = ({ lang, name, from, until, unit }: AdviserBook): Row => [
  { value: plainCell(`${name} · ${sheetWords[lang].period(from, until, unit)}`), type: String },
]

/** Whose account it is, else somebody outside whom the entry names. */
function partyOf({ names }: AdviserBook, account: string, entry?: AdviserEntry): string {
  const own = agentsOf(account).map((agent) => names.get(agent) ?? '')
  return own.filter(Boolean).join(', ') || (entry?.party ?? '')
}

/** Two rows a posting, debit first, so that both columns add up to the same. */
function journalRows(book: AdviserBook): SheetData {
  const w = sheetWords[book.lang]
  const rows = book.entries.flatMap((entry) =>
    entry.postings.flatMap(({ from, to, amount }) => [
      journalRow(book, entry, to, amount, w.debit),
      journalRow(book, entry, from, amount, w.credit),
    ]),
  )
  return [titleRow(book), headRow(w.journalHeads), ...rows]
}

function journalRow(
  book: AdviserBook,
  entry: AdviserEntry,
  account: string,
  amount: bigint,
  side: string,
): Row {
  const cell = amountCell(amount, book.unit)
  const isDebit = side === sheetWords[book.lang].debit
  return [
    ...[
      dayCell(entry.day),
      numberCell(entry.seq),
      textCell(side),
      textCell(accountTitle(account, book.lang)),
    ],
    ...[textCell(partyOf(book, account, entry)), textCell(entry.text)],
    ...(isDebit ? [cell, null] : [null, cell]),
    ...[textCell(entry.evidence), textCell(account)],
  ]
}

interface Line {
  entry: AdviserEntry
  other: string
  change: bigint
}

interface Account {
  account: string
  opening: bigint
  lines: Line[]
}

/** Each account with what it began with and what moved on it, in the order of their paths. */
function accountsOf({ opening, entries }: AdviserBook): Account[] {
  const all = new Map<string, Account>()
  const at = (account: string) => {
    const known = all.get(account) ?? { account, opening: 0n, lines: [] }
    all.set(account, known)
    return known
  }
  for (const { account, amount } of opening) at(account).opening = amount
  for (const entry of entries)
    for (const { from, to, amount } of entry.postings) {
      at(to).lines.push({ entry, other: from, change: amount })
      at(from).lines.push({ entry, other: to, change: -amount })
    }
  return [...all.values()].sort((a, b) => (a.account < b.account ? -1 : 1))
}

/** Balances stand as "debit − credit", as a ledger sheet carries them. */
function ledgerRows(book: AdviserBook): SheetData {
  const w = sheetWords[book.lang]
  const rows = accountsOf(book).flatMap(({ account, opening, lines }) => {
    const head = [textCell(accountTitle(account, book.lang)), textCell(partyOf(book, account))]
    const carried: Row = [
      ...[...head, dayCell(book.from), null, null, textCell(w.carried), null, null],
      ...[amountCell(opening, book.unit), null],
    ]
    let balance = opening
    const moved = lines.map(({ entry, other, change }): Row => {
      balance += change
      const title = textCell(accountTitle(account, book.lang))
      return [
        ...[title, textCell(partyOf(book, account, entry)), dayCell(entry.day), numberCell(entry.seq)],
        ...[textCell(accountTitle(other, book.lang)), textCell(entry.text)],
        ...sides(change, book.unit),
        ...[amountCell(balance, book.unit), textCell(entry.evidence)],
      ]
    })
    return [carried, ...moved]
  })
  return [titleRow(book), headRow(w.ledgerHeads), ...rows]
}

const sides = (change: bigint, unit: string) =>
  change > 0n ? [amountCell(change, unit), null] : [null, amountCell(-change, unit)]

const sum = (values: readonly bigint[]) => values.reduce((all, one) => all + one, 0n)

/** What came in and went out of each account, and how it stands; both pairs of columns add up to the same. */
function trialRows(book: AdviserBook): SheetData {
  const w = sheetWords[book.lang]
  const figures = accountsOf(book).map(({ account, opening, lines }) => {
    const debits = sum(lines.map(({ change }) => (change > 0n ? change : 0n)))
    const credits = sum(lines.map(({ change }) => (change < 0n ? -change : 0n)))
    return { account, opening, debits, credits, balance: opening + debits - credits }
  })
  const row = ({ account, opening, debits, credits, balance }: (typeof figures)[number]): Row => [
    ...[textCell(account), textCell(accountTitle(account, book.lang)), textCell(partyOf(book, account))],
    ...[opening, debits, credits, balance > 0n ? balance : 0n, balance < 0n ? -balance : 0n].map((one) =>
      amountOrNone(one, book.unit),
    ),
  ]
  const total: Row = [
    ...[{ value: w.total, type: String, fontWeight: 'bold' as const }, null, null, null],
    ...[
      sum(figures.map(({ debits }) => debits)),
      sum(figures.map(({ credits }) => credits)),
      sum(figures.map(({ balance }) => (balance > 0n ? balance : 0n))),
      sum(figures.map(({ balance }) => (balance < 0n ? -balance : 0n))),
    ].map((one) => ({ ...amountCell(one, book.unit), fontWeight: 'bold' as const })),
  ]
  return [titleRow(book), headRow(w.trialHeads), ...figures.map(row), total]
}

import { formatDecimal, unitOf } from '../../kernel/units.ts'
import type { Balance } from './accounts.ts'

/** An entry of the ledger as exports see it. */
export interface LedgerEntry {
  seq: number
  /** The day it took place, in the commons' own time. */
  day: string
  /** Entry kind: `books.money_recorded`. */
  kind: string
  postings: readonly { from: string; to: string; unit: string; amount: bigint }[]
}

/** An amount and its commodity, the same in every export: a plain decimal; hours in seconds, as they are kept. */
export function plainAmount(amount: bigint, code: string): { amount: string; unit: string } {
  const unit = unitOf(code)
  return { amount: formatDecimal(amount, unit.scale), unit: unit.plainCode ?? code }
}

/**
 * The ledger as an hledger journal, in pieces of one entry each: nothing is held in memory. Every posting gives two
 * lines that cancel out; hledger's `bal` shows the same balances as ours.
 */
export async function* hledgerJournal(
  name: string,
  entries: AsyncIterable<LedgerEntry>,
): AsyncGenerator<string> {
  yield `; ${oneLine(name)}\ndecimal-mark .\n\n`
  for await (const entry of entries) yield hledgerEntry(entry)
}

function hledgerEntry({ seq, day, kind, postings }: LedgerEntry): string {
  const lines = postings.flatMap(({ from, to, unit, amount }) => [
    hledgerLine(to, amount, unit),
    hledgerLine(from, -amount, unit),
  ])
  return `${day} (${seq}) ${kind}\n${lines.join('')}\n`
}

function hledgerLine(account: string, amount: bigint, code: string): string {
  const plain = plainAmount(amount, code)
  return `    ${account}  ${plain.amount} ${commodity(plain.unit)}\n`
}

/** hledger takes bare letters as a commodity; digits and marks need quotes. */
const commodity = (unit: string) => (/^\p{L}+$/u.test(unit) ? unit : `"${unit}"`)

const oneLine = (text: string) => text.replace(/[\r\n\u2028\u2029]+/g, ' ')

/** One line a posting, amounts as plain decimals. */
export async function* ledgerCsv(entries: AsyncIterable<LedgerEntry>): AsyncGenerator<string> {
  yield 'seq,date,kind,from,to,amount,unit\r\n'
  for await (const { seq, day, kind, postings } of entries) {
    const rows = postings.map(({ from, to, unit, amount }) => {
      const plain = plainAmount(amount, unit)
      return `${seq},${day},${kind},${from},${to},${plain.amount},${plain.unit}\r\n`
    })
    if (rows.length > 0) yield rows.join('')
  }
}

/** Balances with the accounts and figures of the hledger export, ordered by account and unit; zeros are left out. */
export function plainBalances(
  balances: readonly Balance[],
): { account: string; unit: string; amount: string }[] {
  const shown = balances.filter((one) => one.amount !== 0n)
  const rows = shown.map(({ account, unit, amount }) => ({ account, ...plainAmount(amount, unit) }))
  return rows.sort((a, b) => compare(a.account, b.account) || compare(a.unit, b.unit))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

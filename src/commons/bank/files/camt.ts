import { walkXml } from '../../../kernel/spreadsheet/xml.ts'
import { plainFigure } from './figures.ts'
import type { Problem, Reading, StatementLine } from './line.ts'
import { ordered } from './sums.ts'

/** One booking as it is gathered; `parts` are the single transactions of a collected booking. */
interface Gathering {
  row: number
  amount?: string
  currency?: string
  sign: 1n | -1n
  day?: string
  time: string | null
  ref: string | null
  pending: boolean
  payer: string
  payee: string
  texts: string[]
  parts: { amount?: string; payer: string; payee: string; texts: string[] }[]
}

interface Balance {
  code: string
  amount?: string
  sign: 1n | -1n
}

interface Told {
  unit: string
  scale: number
}

/**
 * ISO 20022 camt.053: booked entries of all statements in the file. Pending ones are left out, they come again. Opening
 * and closing balances are held against the movements. XML that ends early is told as cut off.
 */
export async function readCamt(text: string, told: Told): Promise<Reading> {
  const seen = new Seen()
  let cut = false
  try {
    await walkXml(Buffer.from(text), {
      open: (name, at) => seen.open(name, at),
      text: (piece) => seen.say(piece),
      close: (name) => seen.close(name),
    })
  } catch {
    cut = true
  }
  return readingOf(seen, told, cut)
}

class Seen {
  account: string | null = null
  balances: Balance[] = []
  entries: Gathering[] = []
  private path: string[] = []
  private said = ''
  private entry: Gathering | undefined
  private balance: Balance | undefined

  open(name: string, at: Record<string, string>): void {
    this.path.push(name)
    this.said = ''
    if (name === 'Bal') this.balance = { code: '', sign: 1n }
    if (name === 'Ntry') this.entry = newEntry(this.entries.length + 1)
    if (name === 'TxDtls') this.entry?.parts.push({ payer: '', payee: '', texts: [] })
    if (name === 'Amt' && this.entry && this.path.at(-2) === 'Ntry') this.entry.currency = at.Ccy
  }

  say(piece: string): void {
    this.said += piece
  }

  close(name: string): void {
    const said = this.said.trim()
    this.path.pop()
    this.said = ''
    if (name === 'Bal' && this.balance) this.balances.push(this.balance)
    if (name === 'Ntry' && this.entry) this.entries.push(this.entry)
    if (name === 'Bal') this.balance = undefined
    if (name === 'Ntry') this.entry = undefined
    if (this.balance) balanceSays(this.balance, name, said)
    else if (this.entry) this.entrySays(this.entry, name, said)
    else if (this.path.includes('Acct') && (name === 'IBAN' || (name === 'Id' && said !== '')))
      this.account ??= said
  }

  private entrySays(entry: Gathering, name: string, said: string): void {
    const part = this.path.includes('TxDtls') ? entry.parts.at(-1) : undefined
    const holder = part ?? entry
    // The stack now ends with the element's parent.
    const within = (one: string) => this.path.includes(one)
    if (name === 'Amt' && (this.path.at(-1) === 'Ntry' || (part && this.path.at(-1) !== 'InstdAmt')))
      holder.amount ??= said
    else if (name === 'CdtDbtInd' && !part) entry.sign = said === 'DBIT' ? -1n : 1n
    else if ((name === 'Sts' || name === 'Cd') && (name === 'Sts' || this.path.at(-1) === 'Sts'))
      entry.pending ||= said === 'PDNG'
    else if (within('BookgDt') && (name === 'Dt' || name === 'DtTm')) takeDay(entry, said)
    else if (name === 'AcctSvcrRef' && !part) entry.ref = said || null
    else if (name === 'Nm' && within('Dbtr')) holder.payer ||= said
    else if (name === 'Nm' && within('Cdtr')) holder.payee ||= said
    else if ((name === 'Ustrd' || name === 'AddtlNtryInf' || name === 'AddtlTxInf') && said)
      holder.texts.push(said)
  }
}

const newEntry = (row: number): Gathering => ({
  ...{ row, sign: 1n, time: null, ref: null, pending: false, payer: '', payee: '', texts: [], parts: [] },
})

function takeDay(entry: Gathering, said: string): void {
  entry.day = said.slice(0, 10)
  const time = /T(\d{2}:\d{2}(?::\d{2})?)/.exec(said)
  if (time) entry.time = time[1]!
}

function balanceSays(balance: Balance, name: string, said: string): void {
  if (name === 'Cd') balance.code ||= said
  if (name === 'Amt') balance.amount = said
  if (name === 'CdtDbtInd') balance.sign = said === 'DBIT' ? -1n : 1n
}

function readingOf(seen: Seen, told: Told, cut: boolean): Reading {
  const problems: Problem[] = cut ? [{ row: null, code: 'truncated' }] : []
  const lines: StatementLine[] = []
  for (const entry of seen.entries) {
    if (entry.pending) continue
    const read = linesOf(entry, told)
    if (typeof read === 'string') problems.push({ row: entry.row, code: read })
    else lines.push(...read)
  }
  const value = (one?: Balance) => {
    const size = one?.amount === undefined ? undefined : plainFigure(one.amount, told.scale)
    return size === undefined ? null : size * one!.sign
  }
  const opening = value(seen.balances.find(({ code }) => code === 'OPBD' || code === 'PRCD'))
  const closing = value(seen.balances.findLast(({ code }) => code === 'CLBD'))
  const { lines: sorted, newestFirst, problems: order } = ordered(lines)
  problems.push(...order)
  return {
    ...{ format: 'camt', profile: null, account: digits(seen.account), opening, closing },
    ...{ lines: sorted, problems, newestFirst },
  }
}

const digits = (account: string | null) => account?.replace(/[\s-]/g, '') || null

function linesOf(entry: Gathering, told: Told): StatementLine[] | 'other_unit' | 'amount_bad' | 'day_bad' {
  if (entry.currency !== undefined && entry.currency !== told.unit) return 'other_unit'
  const amount = entry.amount === undefined ? undefined : plainFigure(entry.amount, told.scale)
  if (amount === undefined) return 'amount_bad'
  if (!entry.day || !/^\d{4}-\d{2}-\d{2}$/.test(entry.day)) return 'day_bad'
  const parts = entry.parts.map((part) => ({
    ...part,
    size: part.amount === undefined ? undefined : plainFigure(part.amount, told.scale),
  }))
  // A collected booking is as many lines as it has parts, where these make up its sum.
  const isCollected = parts.length > 1 && parts.reduce((sum, { size }) => sum + (size ?? 0n), 0n) === amount
  if (isCollected)
    return parts
      .filter(({ size }) => size)
      .map((part, n) => lineOf(entry, { ...part, amount: part.size! }, entry.ref && `${entry.ref}+${n}`))
  const [only] = parts
  const merged = {
    payer: entry.payer || (only?.payer ?? ''),
    payee: entry.payee || (only?.payee ?? ''),
    texts: [...new Set([...(only?.texts ?? []), ...entry.texts])],
  }
  return amount === 0n ? [] : [lineOf(entry, { ...merged, amount }, entry.ref)]
}

interface Part {
  payer: string
  payee: string
  texts: string[]
  amount: bigint
}

function lineOf(entry: Gathering, part: Part, ref: string | null): StatementLine {
  const name = entry.sign > 0n ? part.payer || part.payee : part.payee || part.payer
  return {
    ...{ row: entry.row, day: entry.day!, time: entry.time, amount: part.amount * entry.sign, balance: null },
    ...{ name: name.slice(0, 200), text: part.texts.join(' ').slice(0, 500), branch: '', ref },
  }
}

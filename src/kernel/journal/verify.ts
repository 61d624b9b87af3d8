import { canonicalText, hex } from '../canonical.ts'
import { balanceKey } from '../work.ts'
import { type Entry, readEntry } from './entry.ts'
import { appendAll, emptyFrontier, type Frontier, type Hash, leafHash, rootOf } from './merkle.ts'

/** Something that is not as it was sealed, and where. */
export interface Finding {
  /** `entry 17`, `posting 17/0`, `balance assets:bank KRW`, `checkpoint 256`, `head`, `tile 0/3`. */
  place: string
  /** A code with a sentence in `verifySentences`. */
  problem: string
}

export interface Verified {
  size: number
  /** Hexadecimal root over all leaves. */
  root: string
  /** How many entries were shown only by their leaf. */
  hidden: number
  findings: Finding[]
}

/** Reads a journal from its first leaf on: checks each entry alone, grows the tree, adds up the postings. */
export class JournalReader {
  frontier: Frontier = emptyFrontier
  readonly findings: Finding[] = []
  readonly balances = new Map<string, bigint>()
  hidden = 0
  private lastAt = ''

  get size(): number {
    return this.frontier.size
  }

  /**
   * An entry's canonical bytes as published or stored. Returns it, if it can be read. `seq` is the number it is kept
   * under, where that is another than its place: one missing entry must not make all that follow look wrong.
   */
  readBody(body: string, seq: number | bigint = this.size): Entry | undefined {
    this.grow(leafHash(Buffer.from(body)))
    const entry = this.parse(body, seq)
    if (!entry) return undefined
    if (BigInt(entry.seq) !== BigInt(seq)) this.find(`entry ${seq}`, 'wrong_number')
    if (entry.at < this.lastAt) this.find(`entry ${seq}`, 'time_runs_back')
    this.lastAt = entry.at
    for (const { from, to, unit, amount } of entry.postings) {
      this.move(from, unit, -amount)
      this.move(to, unit, amount)
    }
    return entry
  }

  /** An entry of which only the leaf is shown. */
  readLeaf(leaf: Hash): void {
    this.hidden += 1
    this.grow(leaf)
  }

  find(place: string, problem: string): void {
    if (this.findings.length < 100) this.findings.push({ place, problem })
  }

  result(): Verified {
    return { size: this.size, root: hex(rootOf(this.frontier)), hidden: this.hidden, findings: this.findings }
  }

  private grow(leaf: Hash): void {
    this.frontier = appendAll(this.frontier, [leaf])
  }

  private parse(body: string, seq: number | bigint): Entry | undefined {
    try {
      const entry = readEntry(body)
      if (canonicalText(entry) !== body) this.find(`entry ${seq}`, 'not_canonical')
      return entry
    } catch {
      this.find(`entry ${seq}`, 'unreadable')
      return undefined
    }
  }

  private move(account: string, unit: string, amount: bigint): void {
    const key = balanceKey(account, unit)
    this.balances.set(key, (this.balances.get(key) ?? 0n) + amount)
  }
}

/**
 * Compares balances as published or stored with those the entries add up to; both name accounts `account unit`.
 * Stored amounts are decimal strings, as whoever keeps them writes them.
 */
export function compareBalances(reader: JournalReader, stored: ReadonlyMap<string, string>): void {
  for (const [key, amount] of stored) {
    const known = reader.balances.get(key)
    if (known === undefined) reader.find(`balance ${key}`, 'balance_without_entry')
    else if (known.toString() !== amount) reader.find(`balance ${key}`, 'balance_differs')
  }
  for (const [key, amount] of reader.balances) {
    if (amount !== 0n && !stored.has(key)) reader.find(`balance ${key}`, 'balance_missing')
  }
}

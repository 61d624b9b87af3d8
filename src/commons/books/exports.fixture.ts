import { spawnSync } from 'node:child_process'
import { hledgerJournal, type LedgerEntry, ledgerCsv } from './exports.ts'
import { allEntries } from './query-ledger.ts'

type Ask = (input: object) => Promise<{ entries: LedgerEntry[]; next: number | null }>

const whole = async (pieces: AsyncIterable<string>) => (await Array.fromAsync(pieces)).join('')

export const hledgerOf = (name: string, ask: Ask) => whole(hledgerJournal(name, allEntries(ask)))
export const csvOf = (ask: Ask) => whole(ledgerCsv(allEntries(ask)))

/** What hledger would show: each account's sum, read from the text alone by hledger's own rules for amounts. */
export function hledgerBalances(text: string): { account: string; unit: string; amount: string }[] {
  const sums = new Map<string, { sum: bigint; scale: number }>()
  for (const line of text.split('\n')) {
    const found = /^ {4}(\S+) {2}(-?)(\d+)(?:\.(\d+))? (?:"([^"]+)"|(\p{L}+))$/u.exec(line)
    if (!found) continue
    const [, account, sign, whole, decimals = '', quoted, bare] = found
    const key = `${account} ${quoted ?? bare}`
    const amount = BigInt(`${sign}${whole}${decimals}`)
    sums.set(key, { sum: (sums.get(key)?.sum ?? 0n) + amount, scale: decimals.length })
  }
  const rows = [...sums]
    .filter(([, { sum }]) => sum !== 0n)
    .map(([key, { sum, scale }]) => {
      const [account = '', unit = ''] = key.split(' ')
      const digits = (sum < 0n ? -sum : sum).toString().padStart(scale + 1, '0')
      const plain = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
      return { account, unit, amount: sum < 0n ? `-${plain}` : plain }
    })
  return rows.sort((a, b) => (`${a.account} ${a.unit}` < `${b.account} ${b.unit}` ? -1 : 1))
}

const asBalances = ['-f', '-', 'bal', '--flat', '--no-total', '-O', 'csv', '--layout=bare']

/** What hledger itself shows of a journal; nothing where it is not installed. */
export function hledgerItself(text: string): ReturnType<typeof hledgerBalances> | undefined {
  const { error, stdout } = spawnSync('hledger', asBalances, { input: text, encoding: 'utf8' })
  if (error) return undefined
  const rows = stdout
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.slice(1, -1).split('","'))
  return rows
    .map(([account = '', unit = '', amount = '']) => ({ account, unit, amount }))
    .sort((a, b) => (`${a.account} ${a.unit}` < `${b.account} ${b.unit}` ? -1 : 1))
}

import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hledgerJournal, type LedgerEntry, plainBalances } from './exports.ts'

const hledger = (text: string) =>
  spawnSync('hledger', ['-f', '-', 'bal', '--flat', '--no-total', '-N', '-O', 'csv', '--layout=bare'], {
    input: text,
    encoding: 'utf8',
  })

const isHere = spawnSync('hledger', ['--version']).status === 0

async function* stream(entries: readonly LedgerEntry[]) {
  yield* entries
}

const text = async (entries: readonly LedgerEntry[]) =>
  (await Array.fromAsync(hledgerJournal('두레공방', stream(entries)))).join('')

/** hledger's own rows: account, commodity, balance. */
const rowsOf = (csv: string) =>
  csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('","').map((cell) => cell.replaceAll('"', '')))

it(
  isHere ? 'hledger is here, and is asked' : 'hledger is not installed here, so its balances were not asked',
  () => {
    expect(typeof isHere).toBe('boolean')
  },
)

it.runIf(isHere)('hledger itself reads the journal and shows the same balances', async () => {
  const agent = '018f0000-0000-7000-8000-000000000001'
  const accounts = fc.constantFrom(
    'assets:bank:main',
    'income:dues',
    `equity:shares:${agent}`,
    'liabilities:sp-care:withholding',
  )
  const posting = fc
    .record({
      from: accounts,
      to: accounts,
      unit: fc.constantFrom('KRW', 'EUR', 'h', 'kWh', 'rice_2'),
      amount: fc.bigInt({ min: 1n, max: 10n ** 15n }),
    })
    .filter((one) => one.from !== one.to)
  const entry = fc.record({
    seq: fc.nat({ max: 9999 }),
    day: fc.constantFrom('2026-01-01', '2026-02-28', '2026-12-31'),
    kind: fc.constant('expenses.expense_approved'),
    postings: fc.array(posting, { maxLength: 5 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 20 }), async (entries) => {
      const sums = new Map<string, { account: string; unit: string; amount: bigint }>()
      for (const { from, to, unit, amount } of entries.flatMap(({ postings }) => postings))
        for (const [account, change] of [
          [to, amount],
          [from, -amount],
        ] as const) {
          const key = `${account} ${unit}`
          sums.set(key, { account, unit, amount: (sums.get(key)?.amount ?? 0n) + change })
        }
      const { status, stdout, stderr } = hledger(await text(entries))
      expect(stderr).toBe('')
      expect(status).toBe(0)
      const shown = rowsOf(stdout).map(([account, unit, amount]) => ({ account, unit, amount }))
      const sorted = (list: object[]) => list.map((one) => JSON.stringify(one)).sort()
      const ours = plainBalances([...sums.values()]).map(({ account, unit, amount }) => ({
        account,
        unit,
        amount,
      }))
      expect(sorted(shown.filter(({ amount }) => !/^-?0(\.0+)?$/.test(amount ?? '')))).toEqual(sorted(ours))
    }),
    { numRuns: 15 },
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountTree, asPeopleSay, withoutAgents } from './accounts.ts'
import { hledgerBalances } from './exports.fixture.ts'
import { hledgerJournal, type LedgerEntry, ledgerCsv, plainAmount, plainBalances } from './exports.ts'

async function* stream(entries: readonly LedgerEntry[]) {
  yield* entries
}

const whole = async (pieces: AsyncIterable<string>) => (await Array.fromAsync(pieces)).join('')

const rent: LedgerEntry = {
  seq: 12,
  day: '2026-03-01',
  kind: 'books.money_recorded',
  postings: [{ from: 'assets:bank', to: 'expenses:rent', unit: 'KRW', amount: 500_000n }],
}

describe('the hledger journal', () => {
  it('reads as hledger expects', async () => {
    expect(await whole(hledgerJournal('다릉\n조합', stream([rent])))).toBe(
      [
        '; 다릉 조합',
        'decimal-mark .',
        '',
        '2026-03-01 (12) books.money_recorded',
        '    expenses:rent  500000 KRW',
        '    assets:bank  -500000 KRW',
        '',
        '',
      ].join('\n'),
    )
  })

  it('quotes commodities hledger would misread', async () => {
    const posting = { ...rent.postings[0]!, unit: 'rice_20kg' }
    expect(await whole(hledgerJournal('x', stream([{ ...rent, postings: [posting] }])))).toContain(
      ' "rice_20kg"\n',
    )
  })

  it('holds one entry at a time', async () => {
    let asked = 0
    async function* endless() {
      for (;;) {
        asked += 1
        yield rent
      }
    }
    const pieces = hledgerJournal('x', endless())
    for (let i = 0; i < 5; i++) await pieces.next()
    expect(asked).toBe(4)
  })

  it('shows every balance as we have it', async () => {
    const accounts = fc.constantFrom('assets:bank', 'assets:cash', 'income:dues', 'equity:opening')
    const posting = fc
      .record({
        from: accounts,
        to: accounts,
        unit: fc.constantFrom('KRW', 'EUR', 'h', 'kWh', 'points', 'rice_2'),
        amount: fc.bigInt({ min: 1n, max: 10n ** 15n }),
      })
      .filter((one) => one.from !== one.to)
    await fc.assert(
      fc.asyncProperty(fc.array(posting, { maxLength: 30 }), async (postings) => {
        const text = await whole(hledgerJournal('x', stream([{ ...rent, postings }])))
        const sums = new Map<string, bigint>()
        for (const { from, to, unit, amount } of postings) {
          sums.set(`${from} ${unit}`, (sums.get(`${from} ${unit}`) ?? 0n) - amount)
          sums.set(`${to} ${unit}`, (sums.get(`${to} ${unit}`) ?? 0n) + amount)
        }
        const balances = [...sums].map(([key, amount]) => ({
          account: key.split(' ')[0]!,
          unit: key.split(' ')[1]!,
          amount,
        }))
        expect(hledgerBalances(text)).toEqual(plainBalances(balances))
      }),
    )
  })
})

describe('the CSV', () => {
  it('has one line a posting', async () => {
    expect(await whole(ledgerCsv(stream([rent, { ...rent, postings: [] }])))).toBe(
      'seq,date,kind,from,to,amount,unit\r\n12,2026-03-01,books.money_recorded,assets:bank,expenses:rent,500000,KRW\r\n',
    )
  })
})

describe('plain amounts', () => {
  it.each([
    [1_234_000n, 'KRW', '1234000', 'KRW'],
    [-1250n, 'EUR', '-12.50', 'EUR'],
    [5400n, 'h', '5400', 's'],
    [3500n, 'kWh', '3.500', 'kWh'],
    [7n, 'seeds', '7', 'seeds'],
  ])('%s %s', (amount, unit, plain, commodity) => {
    expect(plainAmount(amount, unit)).toEqual({ amount: plain, unit: commodity })
  })
})

describe('the tree of accounts', () => {
  const agent = '018f0000-0000-7000-8000-000000000000'
  const list = [
    { account: `equity:shares:${agent}`, unit: 'KRW', amount: -300n },
    { account: 'assets:bank', unit: 'KRW', amount: 200n },
    { account: 'assets:bank:savings', unit: 'KRW', amount: 50n },
    { account: 'assets:bank', unit: 'EUR', amount: 5n },
  ]

  it('sums each branch by unit, roots in their usual order', () => {
    const tree = accountTree(list)
    expect(tree.map((one) => [one.account, Object.fromEntries(one.total)])).toEqual([
      ['assets', { KRW: 250n, EUR: 5n }],
      ['equity', { KRW: -300n }],
    ])
    expect(Object.fromEntries(tree[0]!.below[0]!.own)).toEqual({ KRW: 200n, EUR: 5n })
  })

  it('says what is owed and earned as people do', () => {
    expect(asPeopleSay('liabilities:loans', -500n)).toBe(500n)
    expect(asPeopleSay('assets:bank', 500n)).toBe(500n)
    expect(withoutAgents(`equity:shares:${agent}`)).toBe('equity:shares')
    expect(withoutAgents('assets:bank')).toBe('assets:bank')
  })
})

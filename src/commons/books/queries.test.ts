import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { verifyInclusion } from '../../kernel/journal/merkle.ts'
import { dues, seeds, village } from './commands.fixture.ts'
import { csvOf, hledgerBalances, hledgerOf } from './exports.fixture.ts'
import { plainBalances } from './exports.ts'

const { act, get, mina, bora, nari, w, commons } = await village()
await act(mina, 'books.recordEntry', dues)
for (let i = 1; i <= 120; i++) await act(mina, 'books.recordEntry', { ...dues, amount: String(i) })
await act(mina, 'books.recordEntry', seeds)
const gift = { ...dues, from: 'income:donations', unit: 'EUR', amount: '1250', text: '후원' }
await act(mina, 'books.recordEntry', gift)
const hours = { ...dues, from: 'income:services', to: 'assets:receivable', unit: 'h', amount: '5400' }
await act(mina, 'books.recordEntry', hours)

type Statement = { balance: bigint; rows: { change: bigint; balance: bigint }[]; next: string | null }

describe('statement', () => {
  it('runs exactly from the balance down to nothing, page by page', async () => {
    const wanted = { account: 'assets:bank', unit: 'KRW' }
    const rows: Statement['rows'] = []
    let after: string | null | undefined
    do {
      const page: Statement = await get(bora, 'statement', { ...wanted, ...(after && { after }) })
      rows.push(...page.rows)
      after = page.next
    } while (after)
    expect(rows).toHaveLength(122)
    expect(rows[0]!.balance).toBe(30_000n + 7260n - 12_500n)
    for (const [i, row] of rows.entries()) expect(row.balance - row.change).toBe(rows[i + 1]?.balance ?? 0n)
  })

  it('takes a made-up place for what it is', async () => {
    const wanted = { account: 'assets:bank', unit: 'KRW', after: '0~0' }
    expect(await get<Statement>(bora, 'statement', wanted)).toMatchObject({ rows: [], next: null })
    await expect(get(bora, 'statement', { ...wanted, after: "1' or 1" })).rejects.toMatchObject({
      code: 'kernel.bad_input',
    })
  })
})

describe('statements', () => {
  it('reach from the first day of the calendar to its last', async () => {
    const days = { unit: 'KRW', from: '0001-01-01', until: '9999-12-31' }
    const whole = await get<{ balances: object[]; result: bigint; openResult: bigint }>(
      bora,
      'statements',
      days,
    )
    expect(whole).toMatchObject({
      balances: [{ account: 'assets:bank', amount: 24_760n }],
      result: 24_760n,
      openResult: 24_760n,
    })
  })
})

describe('why', () => {
  it('adds up to the balance and tells the latest', async () => {
    const found = await get<{
      balance: bigint
      parts: object[]
      sources: { amount: bigint }[]
      latest: { actor: string; clause: string; told: { sentence: string } }[]
    }>(bora, 'why', {
      account: 'assets:bank',
      unit: 'KRW',
    })
    expect(found.balance).toBe(24_760n)
    expect(found.parts).toEqual([{ kind: 'books.money_recorded', entries: 122, amount: 24_760n }])
    expect(found.sources.reduce((sum, one) => sum + one.amount, 0n)).toBe(24_760n)
    expect(found.latest).toHaveLength(20)
    expect(found.latest[0]).toMatchObject({
      actor: expect.stringMatching(/^agent:/),
      clause: 'powers.books.recordEntry',
    })
    expect(found.latest[0]!.told.sentence).toBe('씨앗값: 12,500원을 썼어요.')
  })

  it('shows what an entry followed from', async () => {
    const { seq } = await act(mina, 'books.recordEntry', { ...dues, to: 'assets:cash' })
    const reversal = await act(mina, 'books.reverseEntry', { seq, date: '2026-03-02', reason: '실수' })
    const taken = await get<{ whole: { reversedBy: number | null } }>(mina, 'entry', { seq })
    expect(taken.whole.reversedBy).toBe(reversal.seq)
    const found = await get<{ balance: bigint; latest: { causes: { seq: number }[] }[] }>(bora, 'why', {
      account: 'assets:cash',
      unit: 'KRW',
    })
    expect(found.balance).toBe(0n)
    expect(found.latest[0]!.causes.map((one) => one.seq)).toEqual([seq])
  })
})

describe('entry', () => {
  it('comes with a proof that holds', async () => {
    const found = await get<{
      leaf: string
      size: number
      root: string
      proof: string[]
      whole: { body: string }
    }>(bora, 'entry', { seq: 3 })
    const body = Buffer.concat([Buffer.from([0]), Buffer.from(found.whole.body)])
    expect(createHash('sha256').update(body).digest('hex')).toBe(found.leaf)
    const bytes = (text: string) => Buffer.from(text, 'hex')
    const proof = found.proof.map(bytes)
    expect(verifyInclusion(bytes(found.leaf), 3, found.size, proof, bytes(found.root))).toBe(true)
    await expect(get(bora, 'entry', { seq: 1_000_000 })).rejects.toMatchObject({ code: 'kernel.not_found' })
  })

  it('shows a stranger its place alone', async () => {
    const found = await get<{ leaf: string; told: { hidden: boolean }; whole?: object }>(nari, 'entry', {
      seq: 3,
    })
    expect(found.told.hidden).toBe(true)
    expect(found.whole).toBeUndefined()
    expect(found.leaf).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('journal', () => {
  it('pages through everything, newest first, without a gap', async () => {
    const seqs: number[] = []
    let before: number | null | undefined
    do {
      const page: { entries: { seq: number }[]; next: number | null; size: number } = await get(
        bora,
        'journal',
        {
          ...(before && { before }),
        },
      )
      seqs.push(...page.entries.map((one) => one.seq))
      before = page.next
    } while (before)
    expect(seqs).toEqual(seqs.map((_, i) => seqs.length - 1 - i))
  })
})

describe('what strangers see', () => {
  it('is nothing while the books are closed', async () => {
    for (const query of ['balances', 'flows', 'ledger', 'statement', 'why']) {
      const input = { flows: { from: '2026-01-01', until: '2026-12-31' } }[query] ?? {}
      const wanted =
        query === 'statement' || query === 'why' ? { account: 'assets:bank', unit: 'KRW' } : input
      await expect(get(nari, query, wanted), query).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    }
  })

  it('is the balances once the charter opens them, members’ accounts as a sum', async () => {
    const open = await village({ 'books.open_to': 'anyone' })
    const shares = [open.agents.mina, open.agents.bora].map((agent) => ({
      account: `equity:shares:${agent}`,
      unit: 'KRW',
      amount: '100',
    }))
    await open.act(open.mina, 'books.recordOpeningBalances', { asOf: '2026-03-01', lines: shares })
    const seen = await open.get<{ balances: object[] }>(open.nari, 'balances')
    // The sum of two people would tell each of them what the other has.
    expect(seen.balances).toContainEqual({ account: 'equity:other', unit: 'KRW', amount: -200n })
    expect(seen.balances).toHaveLength(2)
  })
})

describe('exports', () => {
  it('agree with the balances to the last digit', async () => {
    const ask = (input: object) => get(bora, 'ledger', input)
    const text = await hledgerOf('우리 마을', ask)
    const { balances } = await get<{ balances: { account: string; unit: string; amount: bigint }[] }>(
      bora,
      'balances',
    )
    expect(hledgerBalances(text)).toEqual(plainBalances(balances))
    expect(text).toContain('2026-03-01 (')
    expect(text).toContain('    assets:bank  12.50 EUR\n')
    expect(text).toContain('    assets:receivable  5400 s\n')
    const csv = await csvOf(ask)
    expect(csv.split('\r\n').at(1)).toMatch(
      /^\d+,2026-03-01,books\.money_recorded,income:dues,assets:bank,30000,KRW$/,
    )
    expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
  })
})

describe('flows', () => {
  it('sums what came in and went out in a time', async () => {
    const year = await get<{ flows: object[] }>(bora, 'flows', { from: '2026-01-01', until: '2026-12-31' })
    expect(year.flows).toContainEqual({
      from: 'assets:bank',
      to: 'expenses:supplies',
      unit: 'KRW',
      amount: 12_500n,
    })
    const before = await get<{ flows: object[] }>(bora, 'flows', { from: '2025-01-01', until: '2026-02-28' })
    expect(before.flows).toEqual([])
  })
})

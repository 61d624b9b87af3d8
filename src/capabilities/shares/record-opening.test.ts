import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coop } from './coop.fixture.ts'
import { isOver, roomOf } from './limits.ts'
import { partsOf } from './parts.ts'
import { readHoldings } from './read-holdings.ts'
import { refundOf } from './refund.ts'

const refused = (code: string) => ({ code: `shares.${code}` })

describe('shares.recordOpening', async () => {
  const c = await coop()
  const row = { agent: c.agents.bora, shares: '10', paid: '60000', on: '2021-03-05' }
  const bring = (...rows: unknown[]) => c.act(c.mina, 'recordOpening', { rows })

  it.each([
    ['agent_repeated', [row, row]],
    ['no_such_agent', [{ ...row, agent: '00000000-0000-4000-8000-000000000009' }]],
    ['paid_too_much', [{ ...row, paid: '100001' }]],
    ['in_the_future', [{ ...row, on: '2026-03-03' }]],
  ])('refuses all for one: %s', async (code, rows) => {
    await expect(bring(...rows)).rejects.toMatchObject(refused(code))
    expect(await c.get(c.mina, 'totals')).toMatchObject({ shares: 0n, paid: 0n })
  })

  it('brings in what was paid and owes the rest; whoever is above the limit is named', async () => {
    await bring(row)
    expect(await c.get(c.mina, 'totals')).toMatchObject({
      ...{ holders: 1, shares: 10n, paid: 60_000n, over: [{ agent: c.agents.bora }] },
    })
    expect(await c.open()).toMatchObject([{ amount: 40_000n, label: '출자금 10좌' }])
    await expect(bring(row)).rejects.toMatchObject(refused('opening_held_already'))
  })
})

describe('holdings and the ledger', () => {
  it('are the same whatever is taken and paid: shares × value = paid + open', async () => {
    const c = await coop('none')
    const people = ['mina', 'bora', 'duri', 'sena'] as const
    const step = fc.record({
      who: fc.constantFrom(...people),
      shares: fc.integer({ min: 1, max: 9 }),
      parts: fc.integer({ min: 1, max: 10 }),
      pays: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(step, async ({ who, shares, parts, pays }) => {
        const { shares: before } = await c.get<{ shares: bigint }>(c.mina, 'holder', { agent: c.agents[who] })
        const name = before === 0n ? 'subscribe' : 'subscribeFurther'
        await c.act(c.mina, name, c.take(who, shares, { parts }))
        if (pays) await c.payAll()
        const total = await c.get<{ shares: bigint; paid: bigint }>(c.mina, 'totals')
        const open = (await c.open()).reduce((sum, one) => sum + one.amount - one.settled, 0n)
        expect(total.paid + open).toBe(total.shares * 10_000n)
      }),
      { numRuns: 15 },
    )
    expect(await c.w.verify(c.commons)).toMatchObject({ balancesAgree: true })
  })
})

const won = fc.bigInt({ min: 1n, max: 10n ** 12n })

describe('the arithmetic of shares', () => {
  it('splits into parts that add up, in order of their days', () => {
    const options = fc.record({
      parts: fc.integer({ min: 1, max: 60 }),
      first: fc.integer({ min: 1, max: 100 }),
    })
    fc.assert(
      fc.property(won, options, (amount, how) => {
        const parts = partsOf(amount, { ...how, from: '2026-01-31' })
        expect(parts.reduce((sum, one) => sum + one.amount, 0n)).toBe(amount)
        expect(parts.map((one) => one.dueOn)).toEqual(parts.map((one) => one.dueOn).sort())
        expect(parts.every((one) => one.amount > 0n)).toBe(true)
      }),
    )
  })

  it('knows exactly how much room the law leaves', () => {
    const law = { num: 30, den: 100 }
    fc.assert(
      fc.property(won, won, (held, others) => {
        const room = roomOf(law, held, held + others)
        if (room > 0n) expect(isOver(law, held + room, held + others + room)).toBe(false)
        expect(isOver(law, held + room + 1n, held + others + room + 1n)).toBe(true)
      }),
    )
  })

  it('never pays a leaver more than was paid in, nor all of them more than there is', () => {
    fc.assert(
      fc.property(
        fc.array(won, { minLength: 1, maxLength: 20 }),
        fc.bigInt(-(10n ** 12n), 10n ** 13n),
        (all, netAssets) => {
          const paidIn = all.reduce((sum, one) => sum + one, 0n)
          const refunds = all.map((paid) => refundOf({ paid, netAssets, paidIn }))
          expect(refunds.every((one, i) => one >= 0n && one <= all[i]!)).toBe(true)
          const most = netAssets > paidIn ? paidIn : netAssets < 0n ? 0n : netAssets
          expect(refunds.reduce((sum, one) => sum + one, 0n) <= most).toBe(true)
        },
      ),
    )
  })
})

describe('reading who holds what out of the office’s own list', () => {
  const read = (rows: string[][]) => readHoldings(rows, { remembered: {}, value: 10_000n })

  it('finds its columns under titles, and holds the total row against the rows', () => {
    const found = read([
      ['두레공방 조합원 명부', '', '', ''],
      [],
      ['번호', '성명', '출자좌수', '출자금(원)'],
      ['1', '김민아', '10좌', '100,000원'],
      ['2', '이보라', '', '50,000'],
      ['합계', '', '16', '150,000'],
      ['※ 2024년 말 기준', '', '', ''],
    ])
    expect(found.rows.map(({ name, shares, paid }) => [name, shares, paid])).toEqual([
      ['김민아', 10n, 100_000n],
      ['이보라', 5n, 50_000n],
    ])
    expect(found.sums).toEqual({ shares: 15n, paid: 150_000n })
    expect(found.stated).toEqual({ row: 6, shares: 16n, paid: 150_000n })
  })

  it.each([
    ['not_a_number', ['김', '열 좌', '']],
    ['not_divisible', ['김', '', '15,000']],
    ['paid_too_much', ['김', '1', '20000']],
    ['paid_less', ['김', '3', '20000']],
    ['nothing_held', ['김', '0', '0']],
    ['no_name', ['', '3', '30000']],
  ])('says of a row: %s', (code, row) => {
    expect(read([['이름', '출자좌수', '출자금'], row]).problems).toMatchObject([{ row: 2, code }])
  })

  it('takes what was subscribed from one column of money and what was paid from the other', () => {
    const { rows, problems } = read([
      ['이름', '출자금액', '납입금'],
      ['김민아', '100,000', '60,000'],
      ['이보라', '50,000', '50,000'],
    ])
    expect(rows.map(({ shares, paid }) => [shares, paid])).toEqual([
      [10n, 60_000n],
      [5n, 50_000n],
    ])
    expect(problems).toMatchObject([{ row: 2, code: 'paid_less' }])
  })

  it('says when the file’s money of a share is not ours', () => {
    const head = ['이름', '출자좌수', '출자금']
    expect(read([head, ['김', '2', '100,000'], ['이', '1', '50,000']]).otherValue).toBe(50_000n)
    expect(read([head, ['김', '2', '20,000']]).otherValue).toBeUndefined()
  })

  it('says when no column tells of shares', () => {
    expect(
      read([
        ['이름', '연락처'],
        ['김민아', '010-1'],
      ]).hasColumns,
    ).toBe(false)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base64, office, statement, type Told } from './office.fixture.ts'

const { bank, ask, bringIn, queue, lineOf, lines, dues, agents, balance, w, commons, mina, account, act } =
  await office()
const refused = (code: string, values = {}) => ({
  code: `bank.${code}`,
  values: expect.objectContaining(values),
})
const receivable = (agent: string) => balance(`assets:receivable:dues:${agent}`)

let at = 1_000_000
const day = (n: number) => `2026.03.${String(n).padStart(2, '0')}`
/** A day's lines, which go on from the balance before. */
const comes = async (rows: readonly Told[]) => {
  await bringIn(statement(rows, at))
  at += rows.reduce((sum, [, , amount]) => sum + amount, 0)
}
const atBank = async () =>
  await ask<{ account: { atBank: bigint; inBooks: bigint }; waiting: bigint; missing: bigint }>(
    'difference',
    { account: 'main' },
  )

describe('a line that is certain, bank.takeBackMatch and bank.matchAgain', () => {
  it('is booked by itself, and can be taken back', async () => {
    const owed = await dues(agents.bora)
    await dues(agents.duri)
    await comes([
      [day(2), '보라3월', 10_000],
      [day(2), '모르는 사람', 10_000],
    ])
    expect(await receivable(agents.bora)).toBe(0n)
    expect(await receivable(agents.duri)).toBe(10_000n)
    expect(await balance('assets:bank:main')).toBe(1_010_000n)
    const line = await lineOf('보라3월')
    expect(line).toMatchObject({
      state: 'booked',
      booked: { kind: 'match', certain: true, agent: agents.bora, obligations: [owed] },
    })
    await bank('takeBackMatch', { booking: line.booking })
    expect(await receivable(agents.bora)).toBe(10_000n)
    expect(await balance('assets:bank:main')).toBe(1_000_000n)
    await expect(bank('takeBackMatch', { booking: line.booking })).rejects.toMatchObject(
      refused('taken_back_already'),
    )
    expect((await lineOf('보라3월')).state).toBe('open')
    expect(await bank('matchAgain', { account: 'main' })).toEqual({ matched: 1, looked: 2 })
    expect(await receivable(agents.bora)).toBe(0n)
  })

  it('waits where the charter wants a person for each', async () => {
    const v = await office({ 'bank.auto_match': 'never' })
    await v.dues(v.agents.bora)
    await v.bringIn(statement([['2026.03.02', '보라', 10_000]]))
    expect(await v.queue()).toMatchObject([
      { name: '보라', why: null, suggestions: [{ is: 'match', named: true }] },
    ])
  })
})

describe('bank.matchLine', () => {
  it('settles what a person says, in parts if need be, and remembers the name', async () => {
    const [first, second] = [await dues(agents.duri), await dues(agents.duri)]
    await comes([[day(3), '두리아빠', 15_000]])
    const line = await lineOf('두리아빠')
    expect((await queue()).find(({ id }) => id === line.id)).toMatchObject({ why: 'nobody' })
    const parts = [
      { obligation: first, amount: '10000' },
      { obligation: second, amount: '5000' },
    ]
    const matchIt = (more = {}) => bank('matchLine', { line: line.id, parts, remember: true, ...more })
    await expect(matchIt({ parts: parts.slice(1) })).rejects.toMatchObject(
      refused('parts_differ', { sum: 5_000n, amount: 15_000n }),
    )
    const twice = [
      { obligation: first, amount: '10000' },
      { obligation: first, amount: '5000' },
    ]
    await expect(matchIt({ parts: twice })).rejects.toMatchObject(refused('same_twice'))
    await matchIt()
    await expect(matchIt()).rejects.toMatchObject(refused('line_done'))
    await comes([[day(4), '두리아빠', 5_000]])
    const again = (await lines()).filter(({ name }) => name === '두리아빠')[0]!
    expect(again).toMatchObject({ state: 'booked', booked: { certain: true } })
    expect(await receivable(agents.duri)).toBe(10_000n)
    // A name that was wrong is not remembered any longer.
    await bank('takeBackMatch', { booking: again.booking })
    expect(await bank('matchAgain', { account: 'main' })).toMatchObject({ matched: 0 })
    await bank('matchLine', {
      line: again.id,
      parts: [{ obligation: second, amount: '5000' }],
      remember: true,
    })
  })

  it('never settles more than is owed, nor the wrong way, nor another currency', async () => {
    const owed = await dues(agents.mina)
    const out = await dues(agents.mina, {
      direction: 'out',
      purpose: 'expenses',
      account: `liabilities:payable:expenses:${agents.mina}`,
      against: 'expenses:supplies',
    })
    await comes([[day(5), '남의 이름', 12_000]])
    const line = (await lineOf('남의 이름')).id
    const matchTo = (obligation: string) =>
      bank('matchLine', { line, parts: [{ obligation, amount: '12000' }], remember: false })
    await expect(matchTo(owed)).rejects.toMatchObject({ code: 'obligations.more_than_owed' })
    await expect(matchTo(out)).rejects.toMatchObject(refused('wrong_direction'))
    await bank('addAccount', { ...account, code: 'euro', unit: 'EUR', opening: '0' })
    await bringIn(statement([[day(5), '유로', 100]], 0), 'euro')
    const [euro] = await lines('euro')
    const parts = [{ obligation: owed, amount: '10000' }]
    await expect(bank('matchLine', { line: euro!.id, parts, remember: false })).rejects.toMatchObject(
      refused('other_unit'),
    )
  })

  it('suggests what it may be, with one press', async () => {
    await comes([[day(6), '민아', 7_000]])
    const line = (await queue()).find(({ name }) => name === '민아')!
    expect(line.why).toBe('amount_fits_nothing')
    expect(line.suggestions[0]).toMatchObject({
      is: 'match',
      named: true,
      parts: [{ amount: 7_000n, agent: agents.mina }],
    })
  })
})

describe('bank.bookLine, bank.rememberRule and bank.dropRule', () => {
  it('book to an account, next time by themselves', async () => {
    await comes([
      [day(7), '결산이자', 120, '이자'],
      [day(7), 'GS25', -3_000, '체크카드'],
    ])
    const interest = (await lineOf('결산이자')).id
    const shop = (await lineOf('GS25')).id
    const to = (line: string, account: string) => bank('bookLine', { line, account, note: '' })
    await expect(to(interest, `equity:shares:${agents.bora}`)).rejects.toMatchObject(
      refused('account_kept_elsewhere'),
    )
    await expect(to(interest, 'assets:bank:euro')).rejects.toMatchObject(refused('is_a_transfer'))
    await expect(to(interest, 'income:sp-care:fees')).rejects.toMatchObject(refused('other_accounting'))
    await to(interest, 'income:interest')
    await to(shop, 'expenses:food')
    await expect(to(shop, 'expenses:food')).rejects.toMatchObject(refused('line_done'))
    expect(await balance('income:interest')).toBe(-120n)
    const rule = { direction: 'in', words: '결산 이자', account: 'income:interest' }
    await bank('rememberRule', rule)
    await expect(bank('rememberRule', { ...rule, account: 'assets:bank:x' })).rejects.toMatchObject(
      refused('is_a_transfer'),
    )
    await comes([
      [day(8), '결산이자', 80, '이자'],
      [day(8), 'GS25', -1_000, '체크카드'],
    ])
    expect(await balance('income:interest')).toBe(-200n)
    const again = (await queue()).find(({ name }) => name === 'GS25')!
    expect(again.suggestions).toContainEqual({ is: 'account', account: 'expenses:food', seen: true })
    const { rules } = await ask<{ rules: { id: string }[] }>('rules')
    await bank('dropRule', { rule: rules[0]!.id })
    await expect(bank('dropRule', { rule: rules[0]!.id })).rejects.toMatchObject({ code: 'kernel.not_found' })
    const many = Array.from({ length: 500 }, (_, i) => bank('rememberRule', { ...rule, words: `규칙 ${i}` }))
    await Promise.all(many)
    await expect(bank('rememberRule', { ...rule, words: '하나 더' })).rejects.toMatchObject(
      refused('too_many_rules'),
    )
  })
})

describe('bank.transferLine', () => {
  it('moves between our accounts once, whichever line comes first', async () => {
    await bank('addAccount', { ...account, code: 'spare', opening: '0' })
    await comes([[day(9), '우리마을', -50_000]])
    const out = (await lineOf('우리마을')).id
    const to = (line: string, other: string, otherLine: string | null = null) =>
      bank('transferLine', { line, other, otherLine })
    await expect(to(out, 'main')).rejects.toMatchObject(refused('same_account'))
    await expect(to(out, 'euro')).rejects.toMatchObject(refused('other_unit'))
    await to(out, 'spare')
    await expect(to(out, 'spare')).rejects.toMatchObject(refused('line_done'))
    expect(await balance('assets:bank:spare')).toBe(50_000n)
    await bringIn(
      statement(
        [
          [day(10), '우리마을', 50_000],
          [day(10), '우리마을', 30_000],
        ],
        0,
      ),
      'spare',
    )
    expect(await balance('assets:bank:spare')).toBe(50_000n)
    const [open, tied] = await lines('spare')
    expect([open!.state, tied!.state]).toEqual(['open', 'booked'])
    await comes([[day(10), '우리마을', -30_000]])
    const second = (await queue()).find(({ amount }) => amount === -30_000n)!
    expect(second.suggestions).toContainEqual({ is: 'transfer', other: 'spare', otherLine: open!.id })
    await expect(to(second.id, 'spare', tied!.id)).rejects.toMatchObject(refused('lines_differ'))
    await to(second.id, 'spare', open!.id)
    expect(await balance('assets:bank:spare')).toBe(80_000n)
    await bank('takeBackMatch', { booking: tied!.booking })
    expect(await balance('assets:bank:spare')).toBe(30_000n)
    expect([(await lines('spare'))[1]!.state, (await lines()).find(({ id }) => id === out)!.state]).toEqual([
      'open',
      'open',
    ])
  })
})

describe('bank.leaveOutLine', () => {
  it('keeps a line out of the books with a reason, and the difference says so', async () => {
    await comes([[day(11), '잘못 온 돈', 500]])
    const line = (await lineOf('잘못 온 돈')).id
    const leave = (reason: string, note = '') => bank('leaveOutLine', { line, reason, note })
    await expect(leave('other')).rejects.toMatchObject(refused('note_needed'))
    await leave('not_ours')
    await expect(leave('not_ours')).rejects.toMatchObject(refused('line_done'))
    const { account: shown, ...why } = await ask<
      Record<string, bigint> & { account: { atBank: bigint; inBooks: bigint } }
    >('difference', { account: 'main' })
    expect(shown.atBank - shown.inBooks).toBe(
      why.waiting! + why.leftOut! + why.recordedAlready! - why.byHand! + why.missing!,
    )
    expect(why).toMatchObject({ leftOut: 500n, missing: 0n })
  })
})

describe('the books', () => {
  it('agree with the bank once everything is booked', async () => {
    for (const line of await queue()) {
      if (line.account === 'main')
        await bank('bookLine', {
          line: line.id,
          account: line.amount > 0n ? 'income:other' : 'expenses:other',
          note: '',
        })
    }
    const { account: shown, waiting, missing } = await atBank()
    expect([waiting, missing]).toEqual([0n, 0n])
    expect(shown.atBank - shown.inBooks).toBe(500n)
    expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
  })

  it('are restored exactly by taking everything back', async () => {
    const owed = [
      await dues(agents.bora),
      await dues(agents.bora, { amount: '7000' }),
      await dues(agents.duri),
    ]
    const sums = async () =>
      await w.office.database.read
        .selectFrom('ledger_balance')
        .select(['account', 'unit', 'amount'])
        .where('commons_id', '=', commons)
        .where('amount', '<>', 0n)
        .orderBy('account')
        .execute()
    const left = async () =>
      (await act(mina, 'obligations.owed', {}).catch(() => null)) ??
      (
        await w.get<{ rows: { id: string; settled: bigint }[] }>(mina, commons, 'obligations.owed', {
          direction: 'in',
        })
      ).rows
    const before = [await sums(), await left()]
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 4 }),
        async (picks) => {
          const bookings: string[] = []
          for (const [i, thousands] of picks) {
            const amount = thousands * 1_000
            await comes([[day(20), `시험 ${bookings.length} ${at}`, amount]])
            const line = (await queue()).at(-1)!
            const parts = [{ obligation: owed[i]!, amount: `${amount}` }]
            const booked = await bank('matchLine', { line: line.id, parts, remember: false }).catch(
              (error) => {
                // Paid in full it is not open any more.
                expect(['obligations.more_than_owed', 'obligations.not_open']).toContain(error.code)
                return bank('leaveOutLine', { line: line.id, reason: 'other', note: '시험' })
              },
            )
            bookings.push(booked.booking)
          }
          for (const booking of bookings.reverse()) {
            await bank('takeBackMatch', { booking })
          }
          expect([await sums(), await left()]).toEqual(before)
          for (const line of (await queue()).filter(({ name }) => name.startsWith('시험')))
            await bank('leaveOutLine', { line: line.id, reason: 'other', note: '시험' })
        },
      ),
      { numRuns: 6 },
    )
    expect(base64('a')).toBe('YQ==')
  })
})

import { describe, expect, it } from 'vitest'
import { dues, village } from './commands.fixture.ts'

const { act, get, mina, bora, agents, w, commons } = await village()
const refused = (code: string) => ({ code: `books.${code}` })
const open = (lines: object[], asOf = '2026-03-01') =>
  act(mina, 'books.recordOpeningBalances', { asOf, lines })
const won = (account: string, amount: string) => ({ account, unit: 'KRW', amount })

const stranger = '018f0000-0000-7000-8000-000000000000'
const bank = won('assets:bank', '5000000')

describe('recordOpeningBalances', () => {
  it.each([
    ['in_the_future', [bank], '2026-03-03'],
    ['account_twice', [bank, bank], '2026-03-01'],
    ['not_a_balance_account', [won('income:dues', '1')], '2026-03-01'],
    ['not_a_balance_account', [won('equity:opening', '1')], '2026-03-01'],
    ['amount_is_zero', [won('assets:bank', '0')], '2026-03-01'],
    ['no_such_agent', [won(`equity:shares:${stranger}`, '1')], '2026-03-01'],
  ])('refuses: %s', async (code, lines, asOf) => {
    await expect(open(lines, asOf)).rejects.toMatchObject(refused(code))
  })

  it('brings what we have, owe and put in, each as a positive figure', async () => {
    await open([bank, won('liabilities:loans', '1200000'), won(`equity:shares:${agents.bora}`, '300000')])
    const { balances } = await get<{ balances: object[] }>(mina, 'balances')
    expect(balances).toEqual([
      { account: 'assets:bank', unit: 'KRW', amount: 5_000_000n },
      { account: 'equity:opening', unit: 'KRW', amount: -3_500_000n },
      { account: `equity:shares:${agents.bora}`, unit: 'KRW', amount: -300_000n },
      { account: 'liabilities:loans', unit: 'KRW', amount: -1_200_000n },
    ])
  })

  it('is done once, until taken back', async () => {
    await expect(open([bank])).rejects.toMatchObject(refused('opening_recorded_already'))
    const { entries } = await get<{ entries: { seq: number; sentence: string }[] }>(mina, 'journal', {
      slice: 'books',
    })
    expect(entries[0]!.sentence).toBe('민아 님이 처음 잔액 3줄을 옮겨 적었어요.')
    const back = { seq: entries[0]!.seq, date: '2026-03-02', reason: '빚이 빠졌어요' }
    await act(mina, 'books.reverseEntry', back)
    expect((await get<{ balances: object[] }>(mina, 'balances')).balances).toEqual([])
    await open([bank])
    expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
  })
})

describe('reverseEntry', () => {
  it('books the same the other way round and names what it corrects', async () => {
    const { seq } = await act(mina, 'books.recordEntry', dues)
    const reversal = await act(mina, 'books.reverseEntry', {
      seq,
      date: '2026-03-02',
      reason: '두 번 적었어요',
    })
    const found = await get<{ told: { sentence: string }; whole: { cause: number; postings: object[] } }>(
      bora,
      'entry',
      {
        seq: reversal.seq,
      },
    )
    expect(found.told.sentence).toBe(`민아 님이 ${seq}번 기록을 되돌렸어요. 까닭: 두 번 적었어요`)
    expect(found.whole).toMatchObject({
      cause: seq,
      postings: [{ from: 'assets:bank', to: 'income:dues', unit: 'KRW', amount: '30000' }],
    })
  })

  it('refuses what it cannot take back', async () => {
    const { seq } = await act(mina, 'books.recordEntry', dues)
    const reverse = (of: number, date = '2026-03-02') =>
      act(mina, 'books.reverseEntry', { seq: of, date, reason: '틀림' })
    await expect(reverse(seq, '2026-03-03')).rejects.toMatchObject(refused('in_the_future'))
    await expect(reverse(0)).rejects.toMatchObject(refused('not_in_cash_book'))
    await expect(reverse(999_999)).rejects.toMatchObject(refused('not_in_cash_book'))
    const reversal = await reverse(seq)
    await expect(reverse(seq)).rejects.toMatchObject(refused('reversed_already'))
    await expect(reverse(reversal.seq)).rejects.toMatchObject(refused('is_a_reversal'))
  })
})

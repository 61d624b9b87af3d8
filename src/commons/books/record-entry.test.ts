import { describe, expect, it } from 'vitest'
import { dues, seeds, village } from './commands.fixture.ts'

const { act, get, mina, bora, agents, w, commons } = await village()
const refused = (code: string) => ({ code: `books.${code}` })
const balances = async () =>
  (await get<{ balances: { account: string; amount: bigint }[] }>(bora, 'balances')).balances

describe('recordEntry', () => {
  it('moves money from one account to another', async () => {
    await act(mina, 'books.recordEntry', dues)
    await act(mina, 'books.recordEntry', seeds)
    expect(await balances()).toEqual([
      { account: 'assets:bank', unit: 'KRW', amount: 17_500n },
      { account: 'expenses:supplies', unit: 'KRW', amount: 12_500n },
      { account: 'income:dues', unit: 'KRW', amount: -30_000n },
    ])
  })

  it('keeps its words out of the journal and in the sentence', async () => {
    const rows = await w.office.database.read.selectFrom('journal_entry').select('body').execute()
    expect(rows.map((row) => row.body).join()).not.toContain('씨앗값')
    const told = await get<{ entries: { sentence: string }[] }>(bora, 'journal', { slice: 'books' })
    expect(told.entries.map((one) => one.sentence)).toEqual([
      '씨앗값: 12,500원을 썼어요.',
      '3월 회비: 30,000원이 들어왔어요.',
    ])
    expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
  })

  it('is for those who keep the books', async () => {
    await expect(act(bora, 'books.recordEntry', dues)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  })

  it.each([
    ['in_the_future', { ...dues, date: '2026-03-03' }],
    ['same_account', { ...dues, from: 'assets:bank' }],
    ['account_kept_elsewhere', { ...dues, from: 'equity:shares' }],
    ['account_kept_elsewhere', { ...dues, from: `liabilities:members:${agents.bora}` }],
  ])('refuses: %s', async (code, input) => {
    await expect(act(mina, 'books.recordEntry', input)).rejects.toMatchObject(refused(code))
  })

  it('takes no amount of nothing and no account outside the five roots', async () => {
    for (const wrong of [{ amount: '0' }, { amount: '-5' }, { from: 'bank' }, { unit: '원' }]) {
      const attempt = act(mina, 'books.recordEntry', { ...dues, ...wrong })
      await expect(attempt).rejects.toMatchObject({ code: 'kernel.bad_input' })
    }
  })
})

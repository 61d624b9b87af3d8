import { describe, expect, it } from 'vitest'
import { type Village, village } from './village.fixture.ts'

const refused = (code: string) => ({ code: `budgeting.${code}` })

async function given(v: Village) {
  const of = await v.open()
  const idea = await v.ready('bora', of)
  await v.until(10)
  await v.give('duri', idea, 60_000)
  await v.give('duri', idea, 10_000)
  await v.give('hana', idea, 50_000)
  return { of, idea }
}

const cancel = (v: Village, who: 'bora' | 'duri' | 'mina', idea: string, reason = '나무가 없어요') =>
  v.does(who, 'cancelIdea', { idea, reason })

const asked = (v: Village, amount: string, budgetLine = 'idea-1') =>
  v.does<{ expense: string }>('duri', 'expenses.askExpense', {
    ...{ what: '밧줄', details: '', amount, unit: 'KRW', account: 'expenses:supplies', budgetLine },
    ...{ spentOn: '2026-03-10', refund: false, payeeName: '철물점', evidence: 'card', photos: [] },
  })
const approve = (v: Village, expense: string, amount: string) =>
  v.does('mina', 'expenses.approveExpense', { expense, amount })

describe('budgeting.cancelIdea', () => {
  it('gives every giver back exactly what they gave, one entry for each gift', async () => {
    const v = await village()
    const { of, idea } = await given(v)
    await expect(cancel(v, 'duri', idea)).rejects.toMatchObject(refused('not_yours'))
    await expect(cancel(v, 'bora', idea, ' ')).rejects.toMatchObject(refused('reason_needed'))
    await cancel(v, 'bora', idea)
    const gifts = await v.entries('gift_given')
    const back = await v.entries('gift_returned')
    expect(back.map((one) => one.cause)).toEqual(gifts.map((one) => one.seq))
    expect(await v.held('equity:budgets:round-1:idea-1')).toBe(0n)
    expect(await v.round(of)).toMatchObject({ all: { left: 500_000n } })
    expect(await v.idea(idea)).toMatchObject({ idea: { state: 'cancelled', given: 0n } })
    await expect(cancel(v, 'bora', idea)).rejects.toMatchObject(refused('idea_over'))
  })

  it('gives back what was funded as well, after the round on into the fund; by the office too', async () => {
    const v = await village()
    const { idea } = await given(v)
    await v.until(20)
    expect(await v.held('equity:budgets')).toBe(120_000n)
    await cancel(v, 'mina', idea)
    expect(await v.held('equity:budgets')).toBe(0n)
    expect(await v.held('equity:funds:common')).toBe(1_000_000n)
    await expect(asked(v, '1000')).rejects.toMatchObject({ code: 'expenses.budget_closed' })
    expect(await v.w.verify(v.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('drops a draft, which nobody else ever sees', async () => {
    const v = await village()
    const idea = await v.draft('bora', await v.open())
    await expect(cancel(v, 'mina', idea)).rejects.toMatchObject(refused('not_yours'))
    await cancel(v, 'bora', idea, '')
    await expect(v.idea(idea, 'mina')).rejects.toMatchObject({ code: 'kernel.not_found' })
    await expect(v.idea(idea, 'bora')).rejects.toMatchObject({ code: 'kernel.not_found' })
  })
})

describe('budgeting.returnGifts', () => {
  it('goes on by the clock where there are more gifts than one turn gives back', async () => {
    const v = await village()
    const idea = await v.ready('bora', await v.open())
    await v.until(10)
    await Promise.all(Array.from({ length: 510 }, () => v.give('duri', idea, 1)))
    await cancel(v, 'bora', idea)
    expect((await v.idea(idea)).idea.given).toBe(10n)
    await v.w.settle()
    expect((await v.idea(idea, 'duri')).left).toBe(100_000n)
    const again = v.w.act({ kind: 'clock' }, v.commons, 'budgeting.returnGifts', { idea })
    await expect(again).rejects.toMatchObject(refused('nothing_to_return'))
  })
})

describe('spending from an idea', () => {
  it('is named by an expense request, comes out of its budget, and never exceeds it', async () => {
    const v = await village()
    const { idea } = await given(v)
    await expect(asked(v, '1000')).rejects.toMatchObject({ code: 'expenses.budget_closed' })
    await expect(asked(v, '1000', 'other-line')).resolves.toMatchObject({ number: 1 })
    await v.does('bora', 'acceptFunding', { idea })
    await expect(asked(v, '120001')).rejects.toMatchObject({
      code: 'expenses.more_than_budget',
      values: { left: 120_000n, name: '그네 놓기' },
    })
    const [first, second] = [await asked(v, '80000'), await asked(v, '80000')]
    await approve(v, first.expense, '80000')
    expect(await v.held('equity:budgets:round-1:idea-1:funded')).toBe(40_000n)
    expect(await v.idea(idea)).toMatchObject({ spent: 80_000n, can: { cancel: false } })
    await expect(approve(v, second.expense, '80000')).rejects.toMatchObject({
      code: 'expenses.more_than_budget',
      values: { left: 40_000n },
    })
    const moved = { expense: second.expense, account: 'expenses:supplies', budgetLine: 'idea-1' }
    await expect(v.does('mina', 'expenses.assignAccount', moved)).rejects.toMatchObject({
      code: 'expenses.more_than_budget',
    })
    await expect(cancel(v, 'bora', idea)).rejects.toMatchObject({
      ...refused('spent_already'),
      values: { spent: 80_000n, unit: 'KRW' },
    })
    await v.does('mina', 'expenses.assignAccount', { ...moved, budgetLine: undefined })
    await approve(v, second.expense, '80000')
    expect(await v.held('equity:budgets:round-1:idea-1:funded')).toBe(40_000n)
    expect(await v.w.verify(v.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('stays within the accounts the money belongs to', async () => {
    const special = [{ code: 'care', label: { ko: '돌봄', en: 'Care' } }]
    const v = await village({ 'books.special_accounts': special })
    const { idea } = await given(v)
    await v.does('bora', 'acceptFunding', { idea })
    const input = { what: '밧줄', details: '', amount: '100', unit: 'KRW', budgetLine: 'idea-1' }
    const paper = { spentOn: '2026-03-10', refund: false, payeeName: '철물점', evidence: 'card', photos: [] }
    await expect(
      v.does('duri', 'expenses.askExpense', { ...input, ...paper, account: 'expenses:sp-care:supplies' }),
    ).rejects.toMatchObject({ code: 'expenses.budget_elsewhere' })
  })
})

describe('budgeting.completeIdea', () => {
  it('says what became of it, and returns what was not spent', async () => {
    const v = await village()
    const { idea } = await given(v)
    const complete = (who: 'bora' | 'duri', report = '그네가 섰어요') =>
      v.does(who, 'completeIdea', { idea, report })
    await expect(complete('bora')).rejects.toMatchObject(refused('not_funded'))
    await v.does('bora', 'acceptFunding', { idea })
    const { expense } = await asked(v, '100000')
    const waits = await asked(v, '10000')
    await approve(v, expense, '100000')
    await expect(complete('duri')).rejects.toMatchObject(refused('not_yours'))
    await expect(complete('bora', ' ')).rejects.toMatchObject(refused('report_needed'))
    expect(await complete('bora')).toMatchObject({ unspent: '20000' })
    expect(await v.held('equity:funds:common')).toBe(520_000n)
    await expect(approve(v, waits.expense, '10000')).rejects.toMatchObject({ code: 'expenses.budget_closed' })
    await v.until(20)
    expect(await v.idea(idea)).toMatchObject({
      idea: { state: 'completed', unspent: 20_000n, report: '그네가 섰어요' },
    })
    expect(await v.held('equity:funds:common')).toBe(900_000n)
    expect((await v.entries('round_closed'))[0].data).toMatchObject({ funded: '120000', returned: '380000' })
  })
})

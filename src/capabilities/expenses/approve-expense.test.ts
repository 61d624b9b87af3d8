import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { asked, type Coop, coop } from './coop.fixture.ts'

let w: World
let c: Coop
beforeAll(async () => {
  w = await world()
  c = await coop(w)
})

const refused = (code: string) => ({ code: `expenses.${code}` })

describe('expenses.approveExpense', () => {
  it('makes what is asked owed, in the books and among what we owe', async () => {
    const expense = await c.ask(c.bora)
    const { status, obligation } = await c.approve(c.mina, expense, '120000')
    expect(status).toBe('approved')
    expect(await c.balance('expenses:supplies')).toBe(120_000n)
    expect(await c.balance('liabilities:payable:expenses')).toBe(120_000n)
    const [entry] = await c.entries('expense_approved')
    expect(entry).toMatchObject({
      effectiveOn: '2026-03-01',
      clause: 'dials.expenses.approval',
      data: { obligation, approvedBy: [c.agents.mina], national: '0', local: '0' },
      postings: [{ from: 'liabilities:payable:expenses', to: 'expenses:supplies', amount: '120000' }],
    })
    const owed = await w.get<{ rows: object[] }>(c.mina, c.commons, 'obligations.owed', { direction: 'out' })
    expect(owed.rows).toMatchObject([{ party: '푸른종묘', label: '모종 200포기', amount: 120_000n }])
  })

  it('owes a member what they paid, under their own account', async () => {
    const expense = await c.ask(c.bora, { refund: true, payeeName: undefined, payee: c.agents.bora })
    await c.approve(c.chanho, expense, '120000')
    expect(await c.balance(`liabilities:payable:expenses:${c.agents.bora}`)).toBe(120_000n)
  })

  it('is refused to whoever asked or gets the money, whatever they are', async () => {
    const own = await c.ask(c.mina)
    await expect(c.approve(c.mina, own, '120000')).rejects.toMatchObject(refused('is_your_own'))
    const toMina = await c.ask(c.bora, { payeeName: undefined, payee: c.agents.mina })
    await expect(c.approve(c.mina, toMina, '120000')).rejects.toMatchObject(refused('is_your_own'))
    // Nor by writing it down as somebody else's word.
    const behalf = w.office.door.execute({
      ...{ commons: c.commons, command: 'expenses.approveExpense', actor: c.mina },
      input: { expense: own, amount: '120000' },
      onBehalfOf: { agent: c.agents.chanho },
    })
    await expect(behalf).rejects.toMatchObject(refused('is_your_own'))
    expect((await c.one(c.mina, own)).can).toMatchObject({ approve: false, answer: false })
    await c.approve(c.chanho, own, '120000')
  })

  it('takes as many as the step says, each once', async () => {
    const expense = await c.ask(c.bora, { amount: '1500000' })
    const approve = (who: typeof c.mina) => c.approve(who, expense, '1500000')
    await expect(approve(c.mina)).rejects.toMatchObject(refused('not_in_your_step'))
    expect(await approve(c.chanho)).toMatchObject({ status: 'asked', given: 1, needed: 2 })
    await expect(approve(c.chanho)).rejects.toMatchObject(refused('approved_already'))
    expect((await c.one(c.chanho, expense)).can.approve).toBe(false)
    expect(await approve(c.junho)).toMatchObject({ status: 'approved' })
    await expect(approve(c.junho)).rejects.toMatchObject(refused('not_asked'))
    expect((await c.entries('expense_approved')).at(-1).data.approvedBy).toEqual([
      c.agents.chanho,
      c.agents.junho,
    ])
  })

  it('approves what was seen: another amount, or another round, counts anew', async () => {
    const expense = await c.ask(c.bora, { amount: '1500000' })
    await c.approve(c.chanho, expense, '1500000')
    await c.act(c.bora, 'changeExpense', { expense, ...asked({ amount: '1600000' }) })
    await expect(c.approve(c.junho, expense, '1500000')).rejects.toMatchObject(refused('changed_since'))
    expect(await c.approve(c.junho, expense, '1600000')).toMatchObject({ status: 'asked', given: 1 })
  })

  it('leaves what is above all steps to a decision, which carries itself out', async () => {
    const expense = await c.ask(c.bora, { amount: '9000000', account: 'assets:equipment', what: '재봉틀' })
    const input = { expense, amount: '9000000' }
    await expect(c.act(c.chanho, 'approveExpense', input)).rejects.toMatchObject({
      code: 'kernel.needs_decision',
      values: { procedure: 'board' },
    })
    expect((await c.one(c.bora, expense)).can).toMatchObject({ propose: true, approve: false })
    const { decision } = await w.act<{ decision: string }>(c.chanho, c.commons, 'decisions.propose', {
      ...{ command: 'expenses.approveExpense', input, title: '재봉틀을 사요', reason: '' },
    })
    for (const who of [c.chanho, c.junho])
      await w.act(who, c.commons, 'decisions.castBallot', { decision, ballot: { choice: 'yes' } })
    w.clock.pass({ days: 2 })
    await w.settle()
    expect((await c.one(c.bora, expense)).expense).toMatchObject({ state: 'approved' })
    expect(await c.balance('assets:equipment')).toBe(9_000_000n)
    const last = (await c.entries('expense_approved')).at(-1)
    expect(last).toMatchObject({ actor: `decision:${decision}`, data: { approvedBy: [] } })
  })

  it('says so where the rules name no procedure, and wants a person', async () => {
    const other = await coop(w, {
      'powers.expenses.approveExpense': { who: ['role:chair', 'provider'], layer: 'bylaws' },
    })
    const expense = await other.ask(other.bora, { amount: '9000000' })
    const input = { expense, amount: '9000000' }
    await expect(other.act(other.chanho, 'approveExpense', input)).rejects.toMatchObject(
      refused('only_by_decision'),
    )
    const bank = { kind: 'provider', name: 'bank' } as const
    await expect(other.act(bank, 'approveExpense', input)).rejects.toMatchObject(refused('person_needed'))
  })

  it('is not for those who approve nothing', async () => {
    const expense = await c.ask(c.bora)
    await expect(c.approve(c.nari, expense, '120000')).rejects.toMatchObject({
      code: 'kernel.needs_decision',
    })
    expect(await w.verify(c.commons)).toMatchObject({ balancesAgree: true })
  })
})

describe('the answers no', () => {
  it('expenses.returnExpense sends it back with a reason, and it may be asked anew', async () => {
    const expense = await c.ask(c.bora)
    const back = (who: typeof c.mina) => c.act(who, 'returnExpense', { expense, reason: '영수증이 흐려요' })
    await expect(back(c.nari)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    await back(c.mina)
    await expect(back(c.mina)).rejects.toMatchObject(refused('not_asked'))
    const { expense: one, steps } = await c.one(c.bora, expense)
    expect(one.state).toBe('returned')
    expect(steps.at(-1)).toMatchObject({ step: 'returned', reason: '영수증이 흐려요' })
    const waiting = await c.get<{ returned: object[] }>(c.bora, 'waitingForMe')
    expect(waiting.returned).toMatchObject([{ id: expense }])
    await c.act(c.bora, 'changeExpense', { expense, ...asked({ evidence: 'tax_invoice' }) })
    await c.approve(c.mina, expense, '120000')
  })

  it('expenses.declineExpense ends it', async () => {
    const expense = await c.ask(c.bora, { amount: '1500000' })
    await expect(c.act(c.bora, 'declineExpense', { expense, reason: '나' })).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    await c.act(c.junho, 'declineExpense', { expense, reason: '올해는 못 사요' })
    await expect(c.act(c.bora, 'withdrawExpense', { expense })).rejects.toMatchObject(refused('not_open'))
    const paper = { expense, evidence: 'card', photos: [] }
    await expect(c.act(c.bora, 'addEvidence', paper)).rejects.toMatchObject(refused('is_over'))
  })

  it('are not for one’s own, nor for whoever neither approves this much nor keeps the papers', async () => {
    const own = await c.ask(c.chanho)
    for (const command of ['returnExpense', 'declineExpense'])
      await expect(c.act(c.chanho, command, { expense: own, reason: '나' })).rejects.toMatchObject(
        refused('is_your_own'),
      )
    const other = await coop(w, {
      'powers.expenses.returnExpense': { who: ['member'], layer: 'bylaws' },
    })
    const expense = await other.ask(other.bora)
    await expect(other.act(other.nari, 'returnExpense', { expense, reason: '나' })).rejects.toMatchObject(
      refused('not_in_your_step'),
    )
  })

  it('expenses.withdrawExpense and expenses.changeExpense are for whoever asked', async () => {
    const expense = await c.ask(c.bora)
    for (const [command, input] of [
      ['withdrawExpense', { expense }],
      ['changeExpense', { expense, ...asked() }],
    ] as const)
      await expect(c.act(c.nari, command, input)).rejects.toMatchObject(refused('not_yours'))
    await c.act(c.bora, 'withdrawExpense', { expense })
    expect((await c.one(c.bora, expense)).expense.state).toBe('withdrawn')
  })
})

describe('what waits', () => {
  it('reaches those who may approve it, and nobody else', async () => {
    const fresh = await coop(w)
    const small = await fresh.ask(fresh.bora)
    const large = await fresh.ask(fresh.bora, { amount: '1500000' })
    const waiting = async (who: typeof c.mina) =>
      (await fresh.get<{ toApprove: { id: string }[] }>(who, 'waitingForMe')).toApprove.map(({ id }) => id)
    expect(await waiting(fresh.mina)).toEqual([small])
    expect(await waiting(fresh.chanho)).toEqual([small, large])
    expect(await waiting(fresh.bora)).toEqual([])
    await fresh.approve(fresh.chanho, large, '1500000')
    expect(await waiting(fresh.chanho)).toEqual([small])
    expect(await waiting(fresh.junho)).toEqual([small, large])
  })
})

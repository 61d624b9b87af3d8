import { afterAll, describe, expect, it } from 'vitest'
import { statement } from '../bank/office.fixture.ts'
import { setPaymentKeys } from './keys.ts'
import { till } from './till.fixture.ts'

const t = await till()
const { w, commons, mina, bora, duri, sara, agents, act, get, balance } = t
afterAll(() => setPaymentKeys({}))

const refused = (code: string) => ({ code: `payments.${code}` })
const owedBy = (agent: string) => balance(`assets:receivable:sales:${agent}`)
type Offers = { problem: string | null; offers: { way: string; obstacle: string | null }[]; credit: bigint }
const offersOf = async (agent: string, obligations: string[]) => {
  const { offers } = await get<Offers>(mina, 'choices', { payer: agent, obligations })
  return Object.fromEntries(offers.map(({ way, obstacle }) => [way, obstacle]))
}

describe('payments.requestPayment', () => {
  it('offers what can be taken and says what stands in the way of the rest', async () => {
    const paid = await t.ours(agents.bora)
    expect(await offersOf(agents.bora, [paid])).toEqual({
      ...{ transfer: null, cash: null, credit: 'not_enough_credit' },
      ...{ toss: 'not_set_up', portone: 'not_set_up', stripe: 'not_set_up' },
    })
    setPaymentKeys({ [commons]: { toss: { clientKey: 'test_ck', secretKey: 'test_sk' } } })
    const sold = await t.sale(agents.bora, '10000', { seller: agents.sara, amount: '9400' })
    expect(await offersOf(agents.bora, [sold.paid])).toMatchObject({
      transfer: 'others_money',
      toss: 'others_money',
    })
    setPaymentKeys({ [commons]: { stripe: { secretKey: 'sk_test_x', webhookSecret: 'whsec_x' } } })
    expect(await offersOf(agents.bora, [sold.paid])).toMatchObject({ stripe: 'payee_unknown', cash: null })
    await act(mina, 'setPayee', { agent: agents.sara, provider: 'stripe', reference: 'acct_sara' })
    expect(await offersOf(agents.bora, [sold.paid])).toMatchObject({ stripe: null })
    const two = { seller: agents.semo, amount: '100' }
    const both = await t.sale(agents.bora, '10000', { seller: agents.sara, amount: '9400' }, two)
    expect(await offersOf(agents.bora, [both.paid])).toMatchObject({
      stripe: 'too_many_payees',
      cash: 'too_many_payees',
    })
    setPaymentKeys({})
  })

  it('refuses what is not theirs, not owed, not whole, and ways that are not offered', async () => {
    const paid = await t.ours(agents.bora)
    const items = (amount: string | null, ...of: string[]) => of.map((obligation) => ({ obligation, amount }))
    const ask = (who: typeof bora, payer: string, of: unknown, way = 'cash') =>
      act(who, 'payments.requestPayment', { payer, items: of, way })
    await expect(ask(duri, agents.duri, items(null, paid))).rejects.toMatchObject(refused('nothing_to_pay'))
    await expect(ask(duri, agents.bora, items(null, paid))).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    await expect(ask(bora, agents.bora, items('30001', paid))).rejects.toMatchObject(
      refused('more_than_owed'),
    )
    await expect(ask(bora, agents.bora, items(null, paid, paid))).rejects.toMatchObject(
      refused('nothing_to_pay'),
    )
    await expect(ask(bora, agents.bora, items(null, paid), 'stripe')).rejects.toMatchObject(
      refused('not_set_up'),
    )
    await expect(ask(bora, agents.bora, items(null, paid), 'barter')).rejects.toMatchObject({
      code: 'kernel.bad_input',
    })
    const sold = await t.sale(agents.bora, '10000', { seller: agents.sara, amount: '9400' })
    await expect(ask(bora, agents.bora, items('5000', sold.paid))).rejects.toMatchObject(
      refused('only_whole'),
    )
    await expect(ask(bora, agents.bora, items(null, sold.paid), 'transfer')).rejects.toMatchObject(
      refused('others_money'),
    )
    const euros = { buyer: agents.bora, unit: 'EUR', price: '100', parts: [] }
    const { paid: euro } = await act<{ paid: string }>(mina, 'sales.sell', euros)
    await expect(ask(bora, agents.bora, items(null, paid, euro))).rejects.toMatchObject(refused('mixed'))
  })

  it('keeps to the ways the charter offers, and to money and accounts a provider can take', async () => {
    const plain = await t.other({ 'payments.ways': ['cash', 'toss'] })
    const { bora: buyer } = plain.agents
    const paid = await plain.ours(buyer)
    const ask = { payer: buyer, obligations: [paid] }
    setPaymentKeys({ [plain.commons]: { toss: { clientKey: 'test_ck', secretKey: 'test_sk' } } })
    const { offers } = await plain.get<Offers>(plain.mina, 'choices', ask)
    expect(offers.map(({ way }) => way)).toEqual(['cash', 'toss'])
    await expect(plain.request(plain.bora, buyer, paid, 'transfer')).rejects.toMatchObject(
      refused('not_offered'),
    )
    const sold = { buyer, price: '100', parts: [] }
    const sell = (more: object) => plain.act<{ paid: string }>(plain.mina, 'sales.sell', { ...sold, ...more })
    const { paid: euro } = await sell({ unit: 'EUR' })
    await expect(plain.request(plain.bora, buyer, euro, 'toss')).rejects.toMatchObject(refused('other_unit'))
    const { paid: special } = await sell({ unit: 'KRW', special: true })
    await expect(plain.request(plain.bora, buyer, special, 'toss')).rejects.toMatchObject(
      refused('special_account'),
    )
    const { payment } = await plain.request(plain.bora, buyer, special, 'cash')
    await plain.act(plain.mina, 'confirmCash', { payment })
    expect(await plain.balance('assets:sp-care:cash')).toBe(100n)
    const { payment: open } = await plain.request(plain.bora, buyer, paid, 'toss')
    const part = { payment: open, n: 0, passed: 'done', reference: null }
    const toss = plain.provider('toss')
    await expect(plain.act(toss, 'tellPart', part)).rejects.toMatchObject(refused('no_such_part'))
    const told = {
      state: 'paid',
      unit: 'KRW',
      amount: '30000',
      refunded: '0',
      dispute: null,
      reference: null,
    }
    for (const other of [{ amount: '29999' }, { unit: 'USD' }, { refunded: '30001' }]) {
      const said = { payment: open, told: { ...told, ...other, passedOn: false } }
      await expect(plain.act(toss, 'tellPayment', said)).rejects.toMatchObject(refused('not_what_we_asked'))
    }
    setPaymentKeys({})
  })
})

describe('payments.giveCredit', () => {
  it('is spent at once and never below nothing, however many spend it at the same time', async () => {
    await act(mina, 'giveCredit', { agent: agents.duri, unit: 'KRW', amount: '10000' })
    expect(await balance(`liabilities:credit:${agents.duri}`)).toBe(-10_000n)
    const owed = await Promise.all(Array.from({ length: 64 }, () => t.ours(agents.duri, '1000')))
    const tried = await Promise.allSettled(owed.map((one) => t.request(duri, agents.duri, one, 'credit')))
    const done = tried.filter((one) => one.status === 'fulfilled')
    const codes = tried.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(done).toHaveLength(10)
    expect(new Set(codes)).toEqual(new Set(['payments.not_enough_credit']))
    expect(await balance(`liabilities:credit:${agents.duri}`)).toBe(0n)
    expect(await owedBy(agents.duri)).toBe(54_000n)
    await expect(
      act(duri, 'giveCredit', { agent: agents.duri, unit: 'KRW', amount: '1' }),
    ).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
  })

  it('comes back when what it paid is given back', async () => {
    await act(mina, 'giveCredit', { agent: agents.sara, unit: 'KRW', amount: '5000' })
    const paid = await t.ours(agents.sara, '4000')
    const { payment } = await t.request(sara, agents.sara, paid, 'credit')
    expect(await t.state(payment)).toBe('paid')
    await act(mina, 'payments.askRefund', { payment, amount: '1500', owed: null, reason: '덜 받음' })
    expect(await balance(`liabilities:credit:${agents.sara}`)).toBe(-2500n)
    expect(await owedBy(agents.sara)).toBe(1500n)
    expect(await t.state(payment)).toBe('part_refunded')
    const again = { payment, amount: '2501', owed: null, reason: '더' }
    await expect(act(mina, 'askRefund', again)).rejects.toMatchObject(refused('more_than_paid'))
  })
})

describe('payments.takeAsCredit', () => {
  it('turns what we owe a member into credit, once', async () => {
    const paid = await t.ours(agents.semo, '6000')
    const { payment } = await t.request(t.semo, agents.semo, paid, 'cash')
    await act(mina, 'confirmCash', { payment })
    const obligation = await act<string>(mina, 'sales.undo', { paid, buyer: agents.semo, amount: '6000' })
    const take = { agent: agents.semo, obligation, amount: '6000' }
    await act(t.semo, 'takeAsCredit', take)
    expect(await balance(`liabilities:credit:${agents.semo}`)).toBe(-6000n)
    await expect(act(t.semo, 'takeAsCredit', take)).rejects.toMatchObject(refused('not_owed_back'))
    expect(await owedBy(agents.semo)).toBe(0n)
  })
})

describe('payments.confirmCash', () => {
  it('is said by whoever got it, and not by the payer', async () => {
    const paid = await t.ours(agents.bora, '7000')
    const before = await balance('assets:cash')
    const { payment } = await t.request(bora, agents.bora, paid, 'cash')
    await expect(act(bora, 'confirmCash', { payment })).rejects.toMatchObject(refused('not_the_receiver'))
    await act(mina, 'confirmCash', { payment })
    expect((await balance('assets:cash')) - before).toBe(7000n)
    await expect(act(mina, 'confirmCash', { payment })).rejects.toMatchObject(refused('not_open'))
  })

  it('goes to the seller, who then owes us our part', async () => {
    const sold = await t.sale(agents.bora, '10000', { seller: agents.sara, amount: '9400' })
    const { payment } = await t.request(bora, agents.bora, sold.paid, 'cash')
    const [cash, fees] = [
      await balance('assets:cash'),
      await balance(`assets:receivable:fees:${agents.sara}`),
    ]
    await act(sara, 'confirmCash', { payment })
    expect(await balance('assets:cash')).toBe(cash)
    expect((await balance(`assets:receivable:fees:${agents.sara}`)) - fees).toBe(600n)
    expect(await balance(`liabilities:passing:cash:${agents.sara}`)).toBe(0n)
    expect((await t.one(mina, payment)).lines.map(({ passed }) => passed)).toEqual(['done', null])
  })

  it('is not taken where it was settled otherwise meanwhile', async () => {
    const paid = await t.ours(agents.bora, '800')
    const first = await t.request(bora, agents.bora, paid, 'cash')
    const second = await t.request(bora, agents.bora, paid, 'cash')
    await act(mina, 'confirmCash', { payment: first.payment })
    const late = act(mina, 'confirmCash', { payment: second.payment })
    await expect(late).rejects.toMatchObject(refused('settled_otherwise'))
  })
})

describe('a transfer', () => {
  it('is recognised by name, digits and amount when the statement comes in', async () => {
    const account = {
      ...{ code: 'main', title: '운영 통장', bank: 'kb', number: '123456-01-789012', unit: 'KRW' },
      ...{ opening: '1000000', openingOn: '2026-03-01', post: true },
    }
    await act(mina, 'bank.addAccount', account)
    const paid = await t.ours(agents.bora, '12345')
    const { payment } = await t.request(bora, agents.bora, paid, 'transfer')
    const { code } = (await t.one(bora, payment)).payment
    expect(code).toMatch(/^\d{4}$/)
    const content = Buffer.from(statement([['2026-03-02', `보라${code}`, 12_345]])).toString('base64')
    const { upload } = await act<{ upload: string }>(mina, 'bank.uploadStatement', {
      ...{ account: 'main', fileName: '거래내역.csv', content },
    })
    await act(mina, 'bank.importStatement', { upload, skipAlike: true, despite: false })
    await w.settle()
    expect(await t.state(payment)).toBe('paid')
    const back = { payment, amount: '1', owed: null, reason: '한 원' }
    await expect(act(mina, 'askRefund', back)).rejects.toMatchObject(refused('by_bank'))
  })

  it('payments.lookAgain: is over where the office settled it another way', async () => {
    const paid = await t.ours(agents.bora, '900')
    const { payment } = await t.request(bora, agents.bora, paid, 'transfer')
    const cash = { obligation: paid, amount: '900', on: '2026-03-02', place: 'assets:cash' }
    await act(mina, 'obligations.recordPayment', cash)
    await w.settle()
    expect(await t.state(payment)).toBe('cancelled')
  })

  it('payments.expirePayment: is waited for as long as the dial says', async () => {
    const paid = await t.ours(agents.bora, '901')
    const { payment } = await t.request(bora, agents.bora, paid, 'transfer')
    w.clock.pass({ days: 6 })
    await w.settle()
    expect(await t.state(payment)).toBe('requested')
    w.clock.pass({ days: 1, minutes: 1 })
    await w.settle()
    expect(await t.state(payment)).toBe('cancelled')
  })
})

describe('payments.cancelPayment and the rest', () => {
  it('gives up what was not paid, for the payer and the office alone', async () => {
    const paid = await t.ours(agents.bora, '902')
    const { payment } = await t.request(bora, agents.bora, paid, 'cash')
    await expect(act(duri, 'cancelPayment', { payment })).rejects.toMatchObject(refused('not_yours'))
    const early = { payment, amount: '1', owed: null, reason: '이름' }
    await expect(act(mina, 'askRefund', early)).rejects.toMatchObject(refused('not_paid'))
    await act(bora, 'cancelPayment', { payment })
    await expect(act(mina, 'cancelPayment', { payment })).rejects.toMatchObject(refused('not_open'))
  })

  it('gives back what was undone against what we owe for it', async () => {
    const paid = await t.ours(agents.bora, '5000')
    const { payment } = await t.request(bora, agents.bora, paid, 'cash')
    await act(mina, 'confirmCash', { payment })
    const cash = await balance('assets:cash')
    const owed = await act<string>(mina, 'sales.undo', { paid, buyer: agents.bora, amount: '5000' })
    const back = { payment, amount: '5000', owed: null as string | null, reason: '물림' }
    await expect(act(mina, 'askRefund', back)).rejects.toMatchObject(refused('obligation_gone'))
    const others = await t.ours(agents.duri, '10')
    await expect(act(mina, 'askRefund', { ...back, owed: others })).rejects.toMatchObject(
      refused('not_owed_back'),
    )
    const receivable = await owedBy(agents.bora)
    await act(mina, 'askRefund', { ...back, owed })
    expect(cash - (await balance('assets:cash'))).toBe(5000n)
    expect((await owedBy(agents.bora)) - receivable).toBe(5000n)
    expect(await t.state(payment)).toBe('refunded')
  })

  it('payments.setPayee, payments.passOnAgain: refuse what is not there', async () => {
    const none = { agent: agents.duri, provider: 'toss', reference: null }
    await expect(act(mina, 'setPayee', none)).rejects.toMatchObject(refused('no_such_payee'))
    const paid = await t.ours(agents.bora, '903')
    const { payment } = await t.request(bora, agents.bora, paid, 'cash')
    await expect(act(mina, 'payments.passOnAgain', { payment })).rejects.toMatchObject(
      refused('nothing_failed'),
    )
  })

  it('takes nothing from a provider that has nothing to do with it', async () => {
    const paid = await t.ours(agents.bora, '904')
    const { payment } = await t.request(bora, agents.bora, paid, 'cash')
    const told = {
      ...{ state: 'paid', unit: 'KRW', amount: '904', refunded: '0', dispute: null, reference: null },
      passedOn: false,
    }
    const stripe = t.provider('stripe')
    const size = await t.size()
    for (const [command, input] of [
      ['tellPayment', { payment, told }],
      ['tellPart', { payment, n: 0, passed: 'done', reference: null }],
      ['refuseRefund', { payment, refund: payment }],
      ['openCheckout', { payment, reference: 'x' }],
    ] as const)
      await expect(act(stripe, `payments.${command}`, input)).rejects.toMatchObject(refused('other_provider'))
    await expect(act(bora, 'payments.tellPayment', { payment, told })).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    expect(await t.size()).toBe(size)
  })

  it('is seen by whom it concerns', async () => {
    const paid = await t.ours(agents.bora, '905')
    const { payment } = await t.request(bora, agents.bora, paid, 'cash')
    expect(await get(duri, 'payment', { payment })).toBeNull()
    expect(await t.one(bora, payment)).toMatchObject({ payment: { id: payment } })
  })

  it('leaves books that verify', async () => {
    expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
  })
})

describe('payments.bookCharge', () => {
  it('books what a provider kept, and never more than it holds', async () => {
    setPaymentKeys({ [commons]: { toss: { clientKey: 'test_ck', secretKey: 'test_sk' } } })
    const paid = await t.ours(agents.bora, '10000')
    const { payment } = await t.request(bora, agents.bora, paid, 'toss')
    const before = await balance('assets:clearing:toss')
    const told = { state: 'paid', unit: 'KRW', amount: '10000', refunded: '0', dispute: null }
    await act(t.provider('toss'), 'tellPayment', {
      payment,
      told: { ...told, reference: null, passedOn: false },
    })
    const kept = {
      provider: 'toss',
      unit: 'KRW',
      amount: '330',
      on: w.clock.now().toISOString().slice(0, 10),
    }
    await act(mina, 'bookCharge', kept)
    expect(await balance('assets:clearing:toss')).toBe(before + 9_670n)
    expect(await balance('expenses:fees')).toBe(330n)
    const over = act(mina, 'bookCharge', { ...kept, amount: '9999999' })
    await expect(over).rejects.toMatchObject(refused('more_than_held'))
    await expect(act(bora, 'bookCharge', kept)).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    setPaymentKeys({})
  })
})

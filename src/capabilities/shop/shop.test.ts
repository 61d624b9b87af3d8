import { describe, expect, it } from 'vitest'
import { shop } from './shop.fixture.ts'

const s = await shop({ 'shop.slate': 10_000 })
const { w, commons, mina, bora, nari, agents, act, get, make, sell, balance, refused } = s
type Goods = { goods: { good: string; title: string; stock: number }[] }
const stockOf = async (good: string) =>
  (await get<Goods>(nari, 'goods')).goods.find((one) => one.good === good)?.stock

describe('what the shop sells', () => {
  it('has a name, a price, and whoever brought it: shop.setGood, shop.setStock', async () => {
    const soap = await make('비누', '3000', 10)
    const wanted = {
      good: soap,
      title: '쑥비누',
      gtin: '4006381333931',
      price: '3500',
      bringer: null,
      ended: false,
    }
    await act(mina, 'setGood', wanted)
    expect((await get<Goods>(nari, 'goods', { text: '쑥' })).goods).toMatchObject([
      { title: '쑥비누', stock: 10 },
    ])
    expect((await get<Goods>(nari, 'goods', { text: '4006381333931' })).goods).toHaveLength(1)
    await expect(act(mina, 'setGood', { ...wanted, bringer: agents.bora })).rejects.toMatchObject(
      refused('other_bringer'),
    )
    await expect(act(mina, 'setGood', { ...wanted, good: null, bringer: soap })).rejects.toMatchObject(
      refused('no_such_bringer'),
    )
    await expect(act(mina, 'setStock', { good: soap, stock: 10, why: 'count' })).rejects.toMatchObject(
      refused('is_so_already'),
    )
    await expect(act(nari, 'setStock', { good: soap, stock: 1, why: 'count' })).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    await act(mina, 'setGood', { ...wanted, ended: true })
    await expect(sell([[soap, 1]])).rejects.toMatchObject(refused('no_such_good'))
    const many = Array.from({ length: 2_000 }, (_, at) => ({
      ...{ commons_id: commons, id: w.clock.newId(), title: `물건 ${at}`, gtin: null, price: 1n },
      ...{ stock: 1, bringer: null, ended_at: null },
    }))
    await w.office.database.write.insertInto('shop_good').values(many).execute()
    await expect(make('또', '1', 1)).rejects.toMatchObject(refused('too_many_goods'))
    expect((await get<{ isCut: boolean; goods: object[] }>(nari, 'goods')).goods).toHaveLength(100)
    await w.office.database.write.deleteFrom('shop_good').where('title', 'like', '물건 %').execute()
  })
})

describe('the counter', () => {
  it('sells 64 who want the last ten at once exactly ten: shop.sell', async () => {
    const eggs = await make('달걀', '4500', 10)
    const tried = await Promise.allSettled(Array.from({ length: 64 }, () => sell([[eggs, 1]])))
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
    const codes = tried.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(new Set(codes)).toEqual(new Set(['shop.not_enough']))
    expect(await stockOf(eggs)).toBe(0)
    expect(await balance('assets:cash')).toBe(45_000n)
    expect(await balance('income:sales:shop')).toBe(-45_000n)
  })

  it('keeps what is brought apart, and takes a sale back whole: shop.undoSale', async () => {
    const jam = await make('잼', '8015', 5, agents.bora)
    const before = await balance('assets:cash')
    const { sale, total } = await sell([[jam, 2]])
    expect(total).toBe('16030')
    // A fifth of one, 1,603, is the shop's.
    expect(await balance(`liabilities:payable:shop:${agents.bora}`)).toBe(-12_824n)
    expect(await balance('income:fees:shop')).toBe(-3_206n)
    await act(mina, 'undoSale', { sale })
    expect([await balance('assets:cash'), await stockOf(jam)]).toEqual([before, 5])
    expect(await balance(`liabilities:payable:shop:${agents.bora}`)).toBe(0n)
    await expect(act(mina, 'undoSale', { sale })).rejects.toMatchObject(refused('undone_already'))
    expect(await get<object[]>(bora, 'brought')).toEqual([])
    await sell([[jam, 1]])
    expect(await get(bora, 'brought')).toMatchObject([
      { title: '잼', quantity: 1, price: 8_015n, kept: 1_603n },
    ])
  })

  it('writes on the slate of a member up to the limit, who pays it as anything owed', async () => {
    const rice = await make('현미', '4000', 20)
    const slate = (quantity: number, buyer: string | null = agents.nari) =>
      sell([[rice, quantity]], { way: 'slate', buyer })
    await expect(slate(1, null)).rejects.toMatchObject(refused('buyer_missing'))
    await expect(slate(1, rice)).rejects.toMatchObject(refused('no_such_buyer'))
    const { sale } = await slate(2)
    await expect(slate(1)).rejects.toMatchObject(
      refused('over_the_slate', { left: 2_000n, unit: 'KRW', field: 'way' }),
    )
    expect(await get(nari, 'sale', { sale })).toMatchObject({
      total: 8_000n,
      lines: [{ title: '현미', quantity: 2 }],
    })
    await expect(get(bora, 'sale', { sale })).rejects.toMatchObject({ status: 404 })
    const { obligation } = await get<{ obligation: string }>(nari, 'sale', { sale })
    const ask = { payer: agents.nari, items: [{ obligation, amount: '3000' }], way: 'cash' }
    const { payment } = await act<{ payment: string }>(nari, 'payments.requestPayment', ask)
    await act(mina, 'payments.confirmCash', { payment })
    // 5,000 is still open: one more fits, and what is paid in part stays.
    await expect(act(mina, 'undoSale', { sale })).rejects.toMatchObject(refused('part_paid'))
    const { sale: other } = await slate(1)
    await act(mina, 'undoSale', { sale: other })
    expect(await balance(`assets:receivable:shop:${agents.nari}`)).toBe(5_000n)
  })

  it('asks no price beyond what can be paid, and keeps no more than it costs', async () => {
    const gold = await make('금', '900000000000000', 1_000)
    await expect(sell([[gold, 1_000]])).rejects.toMatchObject(refused('over_the_top'))
    const greedy = await shop({
      'shop.part': {
        ...(await rules()),
        rules: [{ ...(await rules()).rules[0], effect: { by: 'fixed', amount: 500 } }],
      },
    })
    const cheap = await greedy.make('엽서', '400', 3, greedy.agents.bora)
    await expect(greedy.sell([[cheap, 1]])).rejects.toMatchObject(refused('part_over_price'))
  })
})

const rules = async () =>
  (await w.view(mina, commons)).charter.value('shop.part') as { rules: Record<string, unknown>[] }

describe('the day: shop.closeDay', () => {
  it('is closed over what was counted, and whoever brought goods is owed their part', async () => {
    const honey = await make('꿀', '20000', 3, agents.bora)
    await act(mina, 'closeDay', { counted: '0' })
    await expect(act(mina, 'closeDay', { counted: '0' })).rejects.toMatchObject(refused('nothing_sold'))
    await expect(act(mina, 'closeDay', { counted: '-1' })).rejects.toMatchObject(refused('below_nothing'))
    const drawer = await balance('assets:cash')
    w.clock.pass({ minutes: 1 })
    const { sale } = await sell([[honey, 1]])
    await act(mina, 'closeDay', { counted: '19500' })
    expect(await balance('assets:cash')).toBe(drawer + 19_500n)
    const [last] = await get<object[]>(nari, 'closings')
    expect(last).toMatchObject({ sales: 1, turnover: 20_000n, expected: 20_000n, counted: 19_500n })
    await expect(act(mina, 'undoSale', { sale })).rejects.toMatchObject(refused('closed_already'))
    const owed = await w.office.database.read
      .selectFrom('obligations_obligation')
      .select('amount')
      .where('agent', '=', agents.bora)
      .where('direction', '=', 'out')
      .orderBy('amount')
      .execute()
    // One jar of jam of the day before, and the honey.
    expect(owed).toEqual([{ amount: 6_412n }, { amount: 16_000n }])
    await sell([[honey, 1]])
    await act(mina, 'closeDay', { counted: '20100' })
    expect(await balance('income:other:drawer')).toBe(-100n)
    expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('is closed for each money by itself, when the members changed it meanwhile', async () => {
    const other = await shop()
    const card = await other.make('엽서', '400', 3)
    await other.sell([[card, 1]])
    const { sale } = await other.sell([[card, 2]])
    const sales = other.w.office.database.write.updateTable('shop_sale').set({ unit: 'EUR' })
    await sales.where('id', '=', sale!).execute()
    const closed = async (counted: string) => {
      other.w.clock.pass({ minutes: 1 })
      await other.act(other.mina, 'closeDay', { counted })
      return (await other.get<object[]>(other.nari, 'closings'))[0]
    }
    expect(await closed('400')).toMatchObject({ unit: 'KRW', sales: 1, turnover: 400n })
    expect(await other.get(other.mina, 'today')).toMatchObject({ unit: 'EUR', cash: 800n })
    expect(await closed('800')).toMatchObject({ unit: 'EUR', sales: 1, turnover: 800n })
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { world } from '../world.ts'
import { type Season, season } from './season.fixture.ts'

/**
 * Days of a village shop: its own goods and honey a neighbour brought, cash and the slate, a drawer that was short, what
 * the bringer is owed, and a part the members change by vote for what is sold from then on.
 */
let s: Season
const goods = new Map<string, string>()

beforeAll(async () => {
  const w = await world()
  s = await season(w, 'village-shop', [
    ['mina', '민아', 'villager'],
    ['bee', '벌치기 영수', 'bringer'],
    ['nari', '나리', 'villager'],
    ['haru', '하루', 'villager'],
  ])
  for (const [title, price, stock, bringer] of [
    ['비누', '3000', 20, null],
    ['꿀', '18000', 5, s.agent('bee')],
  ] as const) {
    const wanted = { good: null, title, gtin: null, price, bringer, ended: false }
    const { good } = await s.does<{ good: string }>('mina', 'shop.setGood', wanted)
    await s.does('mina', 'shop.setStock', { good, stock, why: 'delivery' })
    goods.set(title, good)
  }
})

const sell = (wanted: Record<string, number>, over: object = {}, by = 'mina') =>
  s.does<{ sale: string; total: string }>(by, 'shop.sell', {
    lines: Object.entries(wanted).map(([title, quantity]) => ({ good: goods.get(title)!, quantity })),
    ...{ way: 'cash', buyer: null, ...over },
  })
const balance = async (account: string) => {
  const rows = s.w.office.database.read.selectFrom('ledger_balance').select('amount')
  const row = await rows.where('commons_id', '=', s.commons).where('account', '=', account).executeTakeFirst()
  return row?.amount ?? 0n
}

describe('days of a village shop', () => {
  it('sell for cash and on the slate, and close over what was counted', async () => {
    expect((await sell({ 비누: 2, 꿀: 1 })).total).toBe('24000')
    await sell({ 꿀: 2 }, { way: 'slate', buyer: s.agent('nari') })
    await expect(sell({ 꿀: 1 }, { way: 'slate', buyer: s.agent('nari') })).rejects.toMatchObject({
      ...{ code: 'shop.over_the_slate', values: { left: 14_000n } },
    })
    await s.does('mina', 'shop.closeDay', { counted: '23500' })
    // 15 % of 18,000 is 2,700: of three jars 8,100 are the shop's.
    expect(await balance('income:fees:shop')).toBe(-8_100n)
    expect(await balance(`liabilities:payable:shop:${s.agent('bee')}`)).toBe(-45_900n)
    expect(await balance('income:sales:shop')).toBe(-6_000n)
    expect(await balance('expenses:other:drawer')).toBe(500n)
    const days = await s.w.get<object[]>(s.as('haru'), s.commons, 'shop.closings')
    expect(days).toMatchObject([{ sales: 2, turnover: 60_000n, expected: 24_000n, counted: 23_500n }])
  })

  it('are looked after by whoever the members made shopkeeper', async () => {
    await expect(sell({ 비누: 1 }, {}, 'haru')).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    const office = { agent: s.agent('haru'), kind: 'role', code: 'server', from: null, until: null }
    const decision = await s.propose('mina', 'members.appoint', office)
    await s.passDays(2)
    await s.answer(decision, 'yes', ['mina', 'bee', 'nari'])
    await s.passDays(5)
    await sell({ 비누: 1 }, {}, 'haru')
  })

  it('share by other parts once the members have voted so; what was sold stays as it was', async () => {
    const part = (await s.w.view(s.as('mina'), s.commons)).charter.value('shop.part') as {
      rules: { effect: object }[]
    }
    const rules = part.rules.map((one) => ({ ...one, effect: { ...one.effect, rate: 1_000 } }))
    const decision = await s.propose(
      'bee',
      'charter.amendBylaws',
      s.change('shop.part', part, { ...part, rules }),
    )
    await s.passDays(2)
    await s.answer(decision, 'yes', ['mina', 'bee', 'nari'])
    await s.passDays(5)
    expect(await s.state(decision)).toBe('executed')
    await sell({ 꿀: 1 }, {}, 'haru')
    expect(await balance('income:fees:shop')).toBe(-9_900n)
    expect(await s.w.get(s.as('bee'), s.commons, 'shop.brought')).toMatchObject([
      { kept: 1_800n },
      { quantity: 2, kept: 5_400n },
      { kept: 2_700n },
    ])
  })

  it('end with a journal that verifies and books that rebuild', async () => {
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})

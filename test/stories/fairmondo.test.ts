import { beforeAll, describe, expect, it } from 'vitest'
import { goods } from '../../src/capabilities/market/market.fixture.ts'
import { saleUse } from '../../src/capabilities/market/orders/use.ts'
import type { PriceLine } from '../../src/commons/pricing/line.ts'
import { lineText } from '../../src/commons/pricing/line-text.ts'
import { world } from '../world.ts'
import { type Season, season } from './season.fixture.ts'

/**
 * A season of a market owned by those who use it: what selling costs to the cent, a cart of two sellers, trades rated
 * and a dispute ruled on, fees changed by a vote that agreed trades do not feel, and principles that nine of ten change.
 */
let s: Season
const voters = ['mina', 'bora', 'duri', 'green', 'nari', 'haru', 'sol', 'byeol', 'dan', 'on']

beforeAll(async () => {
  const w = await world()
  s = await season(w, 'fairmondo', [
    ['mina', '민아', 'worker'],
    ['bora', '보라 책방', 'seller'],
    ['duri', '두리 공방', 'seller'],
    ['green', '숲지킴이', 'ngo'],
    ...(['nari', 'haru', 'sol', 'byeol', 'dan'] as const).map((one) => [one, one, 'buyer'] as const),
    ['on', '온', 'supporter'],
  ])
  const names = { ko: '책', en: 'books' }
  await s.does('mina', 'market.nameCategory', { code: 'books', parent: null, name: names, place: 0 })
})

interface Agreed {
  sellerPart: bigint
  coopPart: bigint
  causePart: bigint
  fairPart: bigint
  state: string
  lines: { title: string; lines: PriceLine[] }[]
}
const article = { ...goods, category: 'books', content: null, quantity: 1_000, draft: false }
const list = async (seller: string, price: number, labels: string[] = []) => {
  const made = { ...article, title: `${seller} ${price}`, price: String(price) }
  const { listing } = await s.does<{ listing: string }>(seller, 'market.makeListing', made)
  if (labels.length > 0) await s.does('mina', 'market.labelListing', { listing, labels })
  return { seller: s.agent(seller), listing, price }
}
type Offered = Awaited<ReturnType<typeof list>>
type Placed = { orders: { order: string; obligation: string | null }[] }

/** One agreement for each seller, all of them at once. */
const buy = async (buyer: string, quantity: number, ...offered: Offered[]) => {
  const orders = offered.map(({ seller, listing, price }) => ({
    ...{ seller, way: 'pick_up', terms: editions.get(seller) ?? 0, total: String(price * quantity) },
    lines: [{ listing, quantity, price: String(price) }],
  }))
  return (await s.does<Placed>(buyer, 'market.placeOrders', { orders, to: null })).orders
}
const editions = new Map<string, number>()
const orderOf = (who: string, order: string) =>
  s.w.get<Agreed>(s.as(who), s.commons, 'market.order', { order })
/** What a sale costs its seller: to the co-op, to fairness, given away, and what is left to them. */
const costs = async (seller: string, price: number, { labels = [] as string[], quantity = 1 } = {}) => {
  const [placed] = await buy('nari', quantity, await list(seller, price, labels))
  const { coopPart, fairPart, causePart, sellerPart } = await orderOf('nari', placed!.order)
  return [coopPart, fairPart, causePart, sellerPart]
}
const giveAway = async (seller: string, donated: number) => {
  const nothing = { name: null, representative: null, businessNumber: null, mailOrderNumber: null }
  await s.does(seller, 'market.setSeller', {
    ...{ kind: 'private', ...nothing, address: null, contact: null, terms: '', bundle: false },
    ...{ freeFrom: null, cause: donated > 0 ? s.agent('green') : null, donated },
  })
  editions.set(s.agent(seller), (editions.get(s.agent(seller)) ?? 0) + 1)
}
const pay = async (buyer: string, seller: string, obligation: string) => {
  const asked = { payer: s.agent(buyer), items: [{ obligation, amount: null }], way: 'cash' }
  const { payment } = await s.does<{ payment: string }>(buyer, 'payments.requestPayment', asked)
  await s.does(seller, 'payments.confirmCash', { payment })
  await s.w.settle()
}

describe('what selling costs', () => {
  it('is 3 % of what is fair and 6 % of all else, and 1 % for fairness, each rounded up', async () => {
    expect(await costs('duri', 4_850)).toEqual([291n, 49n, 0n, 4_510n])
    expect(await costs('bora', 1_000, { labels: ['fair'] })).toEqual([30n, 10n, 0n, 960n])
    // 0.9999 € and 0.3333 €.
    expect(await costs('bora', 3_333, { labels: ['fair'] })).toEqual([100n, 34n, 0n, 3_199n])
  })

  it('is 0.10 € at least and 15 € or 30 € at most, for each piece', async () => {
    expect(await costs('duri', 100)).toEqual([10n, 1n, 0n, 89n])
    expect(await costs('duri', 80_000)).toEqual([3_000n, 800n, 0n, 76_200n])
    expect(await costs('bora', 80_000, { labels: ['fair'] })).toEqual([1_500n, 800n, 0n, 77_700n])
    expect(await costs('duri', 100, { quantity: 7 })).toEqual([70n, 7n, 0n, 623n])
  })

  it('is nothing for the common good, and only of what is not given away', async () => {
    expect(await costs('green', 5_000)).toEqual([0n, 0n, 0n, 5_000n])
    await giveAway('duri', 5_000)
    expect(await costs('duri', 2_000)).toEqual([60n, 10n, 1_000n, 930n])
    await giveAway('duri', 10_000)
    expect(await costs('duri', 2_000)).toEqual([0n, 0n, 2_000n, 0n])
    await giveAway('duri', 0)
  })
})

describe('a season of trades', () => {
  it('makes one agreement of each seller in the cart, and each is paid, handed over, received and rated', async () => {
    const offered = [await list('bora', 1_250, ['fair']), await list('duri', 4_850)]
    const placed = await buy('haru', 2, ...offered)
    expect(placed).toHaveLength(2)
    for (const [at, seller] of (['bora', 'duri'] as const).entries()) {
      const { order, obligation } = placed[at]!
      await pay('haru', seller, obligation!)
      await s.does(seller, 'market.handOver', { order })
      await s.does('haru', 'market.receiveOrder', { order })
      await s.does('haru', 'market.rateTrade', { order, mark: 1, text: '고마워요' })
    }
    const [line] = (await orderOf('bora', placed[0]!.order)).lines
    const told = { lang: 'en', unit: 'EUR', use: saleUse } as const
    expect(line!.lines.map((one) => lineText(one, told))).toEqual([
      '1% of €12.50; €0.13 × 2 pieces',
      '3% of €12.50, at least €0.10, at most €15.00; €0.38 × 2 pieces',
    ])
    const seller = await s.w.get<{ ratings: { good: number } }>(s.as('nari'), s.commons, 'market.seller', {
      seller: s.agent('bora'),
    })
    expect(seller).toMatchObject({ ratings: { good: 1, even: 0, bad: 0 } })
  })

  it('has what two do not agree on ruled on, and what is ruled goes back at once', async () => {
    const [placed] = await buy('haru', 1, await list('duri', 4_850))
    const { order, obligation } = placed!
    await pay('haru', 'duri', obligation!)
    await s.does('duri', 'market.handOver', { order })
    const wanted = { order, about: 'not_as_described', wants: '4850', text: '사진과 달라요' }
    const { dispute } = await s.does<{ dispute: string }>('haru', 'market.bringDispute', wanted)
    await s.does('duri', 'market.answerDispute', { dispute, answer: '그대로예요' })
    await s.does('mina', 'market.ruleOnDispute', { dispute, amount: '2425', reason: '반씩 나눠요' })
    expect(await orderOf('haru', order)).toMatchObject({ back: 2_425n, state: 'received' })
  })

  it('lets members change the fees by vote; what was agreed stays as it was', async () => {
    const before = await buy('nari', 1, await list('duri', 4_850))
    const fees = (await s.w.view(s.as('mina'), s.commons)).charter.value('market.fees') as {
      rules: { code: string; effect: object }[]
    }
    const lower = fees.rules.map((one) =>
      one.code === 'fee' ? { ...one, effect: { ...one.effect, rate: 500 } } : one,
    )
    const change = s.change('market.fees', fees, { ...fees, rules: lower })
    const decision = await s.propose('bora', 'charter.amendBylaws', change)
    await s.passDays(3)
    await s.answer(decision, 'yes', voters.slice(0, 6))
    for (const days of [7, 7]) await s.passDays(days)
    expect(await s.state(decision)).toBe('executed')
    expect(await costs('duri', 4_850)).toEqual([243n, 49n, 0n, 4_558n])
    expect(await orderOf('nari', before[0]!.order)).toMatchObject({ coopPart: 291n })
  })

  it('shows everybody what was traded, and nobody’s own trades', async () => {
    type Figures = {
      months: { trades: number; sellers: number; turnover: bigint; fees: bigint }[]
      hidden: number
    }
    const figures = () => s.w.get<Figures>(s.as('on'), s.commons, 'market.figures', { year: 2026 })
    // Two people sold anything: of so few, each would know what the other has.
    expect(await figures()).toEqual({ months: [], hidden: 1 })
    const [third] = await buy('haru', 1, await list('green', 5_000))
    await pay('haru', 'green', third!.obligation!)
    const { months, hidden } = await figures()
    expect(hidden).toBe(0)
    // 25 €, 97 €, 48.50 € of which half went back with half its fee, and 50 € for the common good.
    expect(months).toMatchObject([{ trades: 4, sellers: 3, turnover: 22_050n, fees: 76n + 582n + 145n }])
  })

  it('changes its principles only where nine of ten agree', async () => {
    const put = async (yes: number) => {
      const change = s.change('members.admission', 'open', 'approval')
      const decision = await s.propose('on', 'charter.amendArticles', change)
      await s.passDays(14)
      await s.answer(decision, 'yes', voters.slice(0, yes))
      await s.answer(decision, 'no', voters.slice(yes))
      for (const days of [14, 14]) await s.passDays(days)
      return s.see(decision)
    }
    const eight = await put(8)
    expect(eight.state).toBe('failed')
    expect(eight.result!.motion!.conditions).toMatchObject([{ of: '10', needed: '9', got: '8', met: false }])
    expect((await put(9)).state).toBe('executed')
    expect((await s.w.view(s.as('mina'), s.commons)).charter.value('members.admission')).toBe('approval')
  })

  it('ends with a journal that verifies and books that rebuild', async () => {
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})

describe('the year’s surplus', () => {
  it('goes in four quarters, to the cent: 40,000.03 € are 10,000.01 three times and 10,000.00', async () => {
    const unit = 'EUR'
    const { read } = s.w.office.database
    const earned = await read
      .selectFrom('ledger_balance')
      .select(({ fn }) => fn.sum<bigint | null>('amount').as('sum'))
      .where('commons_id', '=', s.commons)
      .where((eb) => eb.or([eb('account', 'like', 'income:%'), eb('account', 'like', 'expenses:%')]))
      .executeTakeFirstOrThrow()
    const rest = 4_000_003n + BigInt(earned.sum ?? 0n)
    const date = (at: Date) => at.toISOString().slice(0, 10)
    await s.does('mina', 'books.recordEntry', {
      ...{ date: date(s.w.clock.now()), from: 'income:sales', to: 'assets:bank:main', unit },
      ...{ amount: String(rest), text: '한 해 수수료' },
    })
    const shares = { account: `equity:shares:${s.agent('bora')}`, unit, amount: '100000' }
    const bank = { account: 'assets:bank:main', unit, amount: '100000' }
    const year = s.w.clock.now().getUTCFullYear()
    await s.does('mina', 'books.recordOpeningBalances', { asOf: `${year}-01-01`, lines: [bank, shares] })
    s.w.clock.pass({ days: 366 })
    await s.does('mina', 'years.closeYear', { year })
    const rows = ['nari', 'haru'].map((one, at) => ({ agent: s.agent(one), used: String(at + 1) }))
    await s.does('mina', 'years.recordUse', { year, rows })
    const meeting = { kind: 'decision', decision: s.agent('mina'), procedure: 'assembly' } as const
    const decide = (legal: string) => {
      const others = { capital: '1000001', patronage: '1000001', voluntary: '1000000' }
      const given = { year, legal, ...others, payBy: date(s.w.clock.now()) }
      return s.w.act(meeting, s.commons, 'years.appropriate', given)
    }
    await expect(decide('900001')).rejects.toMatchObject({ code: 'years.not_as_ruled' })
    expect(await decide('1000001')).toMatchObject({ carried: '0' })
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})

import { describe, expect, it } from 'vitest'
import { fairmondo } from '../../../commons/pricing/sales.fixture.ts'
import type { RuleSet } from '../../../commons/pricing/shape.ts'
import type { Actor } from '../../../kernel/authority.ts'
import { trades } from './trade.fixture.ts'

const s = await trades()
const { w, mina, bora, duri, nari, agents, act, get, make, buy } = s

interface Line {
  subject: { kind: string; id: string }
  before: bigint
  after: bigint
}
interface Found {
  replayed: number
  note: object | null
  own: Line[]
  sums: Line[]
  lines: Line[]
}
const rateOf = (code: string, rate: number): RuleSet => ({
  ...fairmondo,
  rules: fairmondo.rules.map((one) =>
    one.code === code && one.effect.by === 'percent' ? { ...one, effect: { ...one.effect, rate } } : one,
  ),
})
/** The same fees under another name. */
const renamed: RuleSet = {
  ...fairmondo,
  rules: fairmondo.rules.map((one) => ({ ...one, label: { ko: '다른 이름', en: 'Another name' } })),
}
const whatIf = async (to: RuleSet, who: Actor = mina) => {
  const changes = [{ path: 'dials.market.fees', from: fairmondo, to }]
  const asked = {
    command: 'charter.amendBylaws',
    input: { changes },
    from: '2026-01-01',
    until: '2026-12-31',
  }
  const { found } = await get<{ found: Found[] }>(who, 'decisions.whatIf', asked)
  expect(found).toHaveLength(1)
  return found[0]!
}
const all = (found: Found) => [...found.lines, ...found.sums]

/** Trades of every sort: fair and not, dear and cheap, several pieces, given away in part. */
const fair = await make(bora, { price: '1250', title: '그림책' })
await act(mina, 'labelListing', { listing: fair, labels: ['fair'] })
const orders: [Actor, string, string, string, number][] = [
  [nari, agents.bora, fair, '1250', 2],
  [nari, agents.duri, await make(duri), '4850', 1],
  [mina, agents.duri, await make(duri, { price: '80000' }), '80000', 1],
  [nari, agents.duri, await make(duri, { price: '100' }), '100', 7],
]
for (const [who, seller, listing, price, quantity] of orders)
  await buy(who, seller, [{ listing, quantity, price }])
const { order: off } = await buy(nari, agents.duri, [
  { listing: await make(duri), quantity: 1, price: '4850' },
])
await act(nari, 'cancelOrder', { order: off, restock: false })

describe('other fees over past trades', () => {
  it('come to exactly what was charged where nothing changes', async () => {
    const found = await whatIf(renamed)
    expect(found.replayed).toBe(4)
    for (const { before, after } of all(found)) expect(after).toBe(before)
    expect(found.sums.find(({ subject }) => subject.kind === 'commons')).toMatchObject({ before: 3_437n })
  })

  it('say what sellers would have kept and the co-op would have had, and to others only their own', async () => {
    const found = await whatIf(rateOf('fee', 500))
    // 5 % instead of 6: 243 for 291, 30 € stays the most, 10 cents the least.
    expect(found.sums.find(({ subject }) => subject.kind === 'commons')).toMatchObject({
      ...{ before: 3_437n, after: 3_389n },
    })
    const hers = await whatIf(rateOf('fee', 500), duri)
    expect(hers.own).toMatchObject([{ before: 81_333n, after: 81_381n }])
    expect(hers.lines).toEqual([])
    // A fee on labels is played over what carried them then.
    await act(mina, 'labelListing', { listing: fair, labels: [] })
    expect((await whatIf(rateOf('fee_fair', 0), bora)).own).toMatchObject([{ before: 2_398n, after: 2_474n }])
  })

  it('leave out what kept too little, and say so', async () => {
    await w.office.database.write
      .updateTable('market_order_line')
      .set({ facts: null })
      .where('listing', '=', fair)
      .execute()
    const found = await whatIf(renamed)
    expect(found.replayed).toBe(3)
    expect(found.note).not.toBeNull()
    expect((await whatIf({ ...renamed, unit: 'KRW' })).replayed).toBe(0)
  })
})

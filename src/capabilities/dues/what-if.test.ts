import { describe, expect, it } from 'vitest'
import { monthly, village } from './village.fixture.ts'

interface Replayed {
  found: { replayed: number; own: object[]; changed: number; people: number; sums: object[] }[]
}

/** A village charged in April and May, the whole months they were there: Bora pays half from May on. */
async function charged() {
  const v = await village()
  const { plan } = await v.act(v.mina, 'addPlan', monthly)
  const half = {
    plan,
    agent: v.agents.bora,
    amount: '5000',
    from: '2026-05-01',
    until: null,
    reason: '어려워요',
  }
  await v.act(v.mina, 'grantReduction', half)
  for (const days of [40, 35]) {
    v.w.clock.pass({ days })
    await v.w.settle()
  }
  const rates = (amount: number) => ({ plan, rates: [{ type: null, amount: String(amount) }] })
  const see = (who: typeof v.mina, amount: number, days = { from: '2026-01-01', until: '2026-12-31' }) =>
    v.get<Replayed>(who, 'decisions.whatIf', { command: 'dues.changeRates', input: rates(amount), ...days })
  const runs = (await v.runs(plan)).filter(({ charges }) => charges > 0).length
  return { ...v, plan, see, rates, runs }
}

describe('other dues over the past', () => {
  it('come to history with the rates in force', async () => {
    const v = await charged()
    const amount = Number(monthly.rates[0]!.amount)
    const [found] = (await v.see(v.duri, amount)).found
    expect(found).toMatchObject({ changed: 0, people: 3 })
    expect(found!.replayed).toBe(v.runs * 3)
  })

  it('change what each would have paid but for who was let off, as a season played with them does', async () => {
    const [v, other] = [await charged(), await charged()]
    const [found] = (await v.see(v.duri, 12_000)).found
    expect(found!.own).toMatchObject([{ after: BigInt(v.runs) * 12_000n }])
    await other.act(other.mina, 'changeRates', other.rates(12_000))
    const before = (await other.open()).filter(({ agent }) => agent === other.agents.duri).length
    other.w.clock.pass({ days: 31 })
    await other.w.settle()
    const last = (await other.open()).filter(({ agent }) => agent === other.agents.duri)
    expect(last.length).toBe(before + 1)
    expect(last.some(({ amount }) => amount === 12_000n)).toBe(true)
    const [bora] = (await v.see(v.bora, 12_000)).found
    const [line] = bora!.own as { before: bigint; after: bigint }[]
    // One full month before she was let off; the others stay.
    expect(line!.after - line!.before).toBe(12_000n - BigInt(monthly.rates[0]!.amount))
  })

  it('say so where nothing was charged', async () => {
    const v = await charged()
    const [found] = (await v.see(v.duri, 12_000, { from: '2025-01-01', until: '2025-12-31' })).found
    expect(found).toMatchObject({ replayed: 0, own: [] })
  })
})

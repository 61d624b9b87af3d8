import fc from 'fast-check'
import { expect, it } from 'vitest'
import { accessOf } from './access.ts'
import { sweep, valley } from './valley.fixture.ts'

const duty = { ...sweep, rate: 100, gate: 'hard', price: { amount: 70_001, unit: 'KRW' } }
const { w, commons, mina, bora, agents, act, reader } = await valley({ 'care.duties': [duty] })
const agent = agents.bora
const access = async () => (await accessOf(await reader(), [agent])).get(agent)!
const hour = (n: number) => new Date(w.clock.now().getTime() + n * 3_600_000).toISOString()

async function work(amount: bigint): Promise<void> {
  const called = { duty: 'sweep', title: '청소', place: '마당', note: '', leader: agents.mina, places: null }
  const { day } = await act(mina, 'callWorkDay', { ...called, begins: hour(-1), ends: hour(1), worth: '100' })
  await act(bora, 'signUp', { day, agent, standIn: null })
  await act(mina, 'confirmWork', { day, came: [{ agent, amount: String(amount) }] })
}

async function pay(season: string, amount: bigint): Promise<void> {
  const { obligation, price } = await act(bora, 'commute', { season, agent, amount: String(amount) })
  const paid = {
    obligation,
    amount: price,
    on: w.clock.now().toISOString().slice(0, 10),
    place: 'assets:cash',
  }
  await act(mina, 'obligations.recordPayment', paid)
}

let seasons = 0

it('opens the way in the same moment as the last of it is done or paid, in whatever parts, through the door', async () => {
  const parts = fc.array(fc.record({ amount: fc.bigInt({ min: 1n, max: 60n }), paid: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  })
  await fc.assert(
    fc.asyncProperty(parts, async (all) => {
      seasons += 1
      const day = `2025-${String(Math.floor(seasons / 28) + 1).padStart(2, '0')}-${String((seasons % 28) + 1).padStart(2, '0')}`
      const { season } = await act(mina, 'assess', { duty: 'sweep', from: day, until: day })
      let left = 100n
      const steps = [...all, { amount: 100n, paid: all[0]!.paid }]
      for (const { amount, paid } of steps) {
        if (left === 0n) break
        expect(await access()).toEqual({
          access: 'closed',
          missing: [{ code: 'sweep', amount: left, unit: 'd' }],
          until: null,
        })
        const part = amount < left ? amount : left
        await (paid ? pay(season!, part) : work(part))
        left -= part
      }
      expect(await access()).toEqual({ access: 'open', missing: [], until: null })
    }),
    { numRuns: 25 },
  )
  expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
}, 60_000)

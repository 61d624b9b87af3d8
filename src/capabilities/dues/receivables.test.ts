import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Failure } from '../../kernel/failure.ts'
import { monthly, village } from './village.fixture.ts'

/** What may happen to dues; `which` picks among what there is. */
const step = fc.record({
  what: fc.constantFrom('pay', 'pay', 'forgive', 'takeBack', 'undo', 'again', 'month'),
  which: fc.nat(50),
  amount: fc.bigInt(1n, 12_000n),
})

type Step = { what: string; which: number; amount: bigint }

/** Chance alone might leave one out. */
const eachDeed: Step[] = ['pay', 'forgive', 'takeBack', 'undo', 'again', 'month', 'pay'].map((what) => ({
  what,
  which: 0,
  amount: 500n,
}))

/** Charges less payments less what was let go is what the receivable accounts hold, whatever happens in between. */
it('keeps what is owed and the receivable accounts the same, always', async () => {
  const { w, commons, mina, act, runs, open, receivables } = await village({ 'dues.new_members': 'full' })
  const { plan } = await act(mina, 'addPlan', monthly)
  w.clock.pass({ days: 3 })
  await w.settle()
  const today = () => w.clock.now().toISOString().slice(0, 10)
  const paid: string[] = []
  const deeds: Record<string, (one: Step) => Promise<unknown>> = {
    async pay({ which, amount }) {
      const all = [...(await open()), ...(await open('out'))]
      const owed = all[which % Math.max(all.length, 1)]
      if (!owed) return
      const input = { obligation: owed.id, amount: `${amount}`, on: today(), place: 'assets:cash' }
      paid.push((await act<{ settlement: string }>(mina, 'obligations.recordPayment', input)).settlement)
    },
    async forgive({ which }) {
      const all = await open()
      const owed = all[which % Math.max(all.length, 1)]
      if (!owed) return
      const input = { obligation: owed.id, on: today(), reason: '까닭' }
      paid.push((await act<{ settlement: string }>(mina, 'obligations.forgive', input)).settlement)
    },
    async takeBack({ which }) {
      const settlement = paid[which % Math.max(paid.length, 1)]
      if (settlement)
        await act(mina, 'obligations.takeBackPayment', { settlement, on: today(), reason: '까닭' })
    },
    async undo({ which }) {
      const all = await runs(plan)
      await act(mina, 'undoRun', { run: all[which % all.length]!.id, reason: '까닭' })
    },
    async again({ which }) {
      const all = await runs(plan)
      await act(mina, 'charge', { plan, period: all[which % all.length]!.period, late: false, after: null })
    },
    async month() {
      w.clock.pass({ days: 31 })
    },
  }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      for (const one of steps) {
        await deeds[one.what]!(one).catch((error: unknown) => {
          if (!(error instanceof Failure)) throw error
        })
        await w.settle()
        const { ledger, owed } = await receivables()
        expect(ledger).toEqual(owed)
      }
    }),
    { numRuns: 6, examples: [[eachDeed]] },
  )
  expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
}, 60_000)

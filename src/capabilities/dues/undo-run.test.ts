import { describe, expect, it } from 'vitest'
import { monthly, village } from './village.fixture.ts'

const refused = (code: string) => ({ code: `dues.${code}` })

describe('dues.undoRun and dues.carryOnUndo', async () => {
  const { w, commons, mina, bora, agents, act, runs, open, receivables } = await village({
    'dues.new_members': 'full',
  })
  const { plan } = await act(mina, 'addPlan', monthly)
  w.clock.pass({ days: 3 })
  await w.settle()
  const [run] = await runs(plan)
  const owedBy = async (agent: string) => (await open()).find((one) => one.agent === agent)!.id
  const today = '2026-03-05'

  it('takes every claim back; what was paid is owed back, what was let go is let go no more', async () => {
    const cash = { on: today, place: 'assets:cash' }
    const [paid, half] = [await owedBy(agents.mina), await owedBy(agents.bora)]
    await act(mina, 'obligations.recordPayment', { obligation: paid, amount: '10000', ...cash })
    await act(mina, 'obligations.recordPayment', { obligation: half, amount: '4000', ...cash })
    await act(mina, 'obligations.forgive', { obligation: half, on: today, reason: '나머지는 괜찮아요' })
    await act(mina, 'undoRun', { run: run!.id, reason: '금액이 틀렸어요' })
    expect(await open('in')).toEqual([])
    const back = await open('out')
    expect(back.map((one) => [one.agent, one.amount]).sort()).toEqual(
      [
        [agents.mina, 10_000n],
        [agents.bora, 4000n],
      ].sort(),
    )
    const { ledger, owed } = await receivables()
    expect(ledger).toEqual(owed)
    for (const one of back)
      await act(mina, 'obligations.recordPayment', { obligation: one.id, amount: `${one.amount}`, ...cash })
    expect(await receivables()).toEqual({ ledger: [], owed: [] })
    expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
  })

  it('can be charged again, and goes on with the next period as before', async () => {
    await act(mina, 'changeRates', { plan, rates: [{ type: null, amount: '9000' }] })
    await act(mina, 'charge', { plan, period: '2026-03', late: false, after: null })
    expect((await open()).map((one) => one.amount)).toEqual([9000n, 9000n, 9000n])
    w.clock.pass({ days: 31 })
    await w.settle()
    expect((await runs(plan)).map((one) => [one.period, one.state])).toContainEqual(['2026-04', 'charged'])
    expect(await open()).toHaveLength(6)
  })

  it('refuses what is not charged, and whoever is not the office', async () => {
    const again = act(mina, 'undoRun', { run: run!.id, reason: '한 번 더' })
    await expect(again).rejects.toMatchObject(refused('not_charged'))
    await expect(act(bora, 'undoRun', { run: run!.id, reason: '싫어요' })).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    const carryOn = w.office.door.execute({
      ...{ commons, command: 'dues.carryOnUndo', input: { run: run!.id }, actor: { kind: 'clock' } },
    })
    await expect(carryOn).rejects.toMatchObject(refused('not_charged'))
  })
})

describe('dues.remind', async () => {
  const { w, commons, mina, bora, duri, agents, act, get, runs, open } = await village({
    'dues.new_members': 'full',
  })
  const { plan } = await act(mina, 'addPlan', monthly)
  w.clock.pass({ days: 3 })
  await w.settle()
  const [run] = await runs(plan)
  const notices = async (who: typeof mina) => JSON.stringify(await w.get(who, commons, 'notices.myNotices'))

  it('tells those who have not paid, once, and nobody else', async () => {
    const own = (await open()).find((one) => one.agent === agents.bora)!.id
    await act(mina, 'obligations.recordPayment', {
      ...{ obligation: own, amount: '10000', on: '2026-03-05', place: 'assets:cash' },
    })
    w.clock.pass({ days: 18 })
    await w.settle()
    const [after] = await get<{ runs: { remindedAt: string | null }[] }>(mina, 'plan', { plan }).then(
      (it) => it.runs,
    )
    expect(after?.remindedAt).not.toBeNull()
    expect(await notices(duri)).toContain('아직 내지 않은 회비')
    expect(await notices(bora)).not.toContain('아직 내지 않은 회비')
  })

  it('is gentle: not twice in a week, and not when all have paid', async () => {
    await expect(act(mina, 'remind', { run: run!.id })).rejects.toMatchObject(refused('reminded_lately'))
    w.clock.pass({ days: 8 })
    await act(mina, 'remind', { run: run!.id })
    for (const one of await open())
      await act(mina, 'obligations.recordPayment', {
        ...{ obligation: one.id, amount: `${one.amount}`, on: '2026-03-20', place: 'assets:cash' },
      })
    w.clock.pass({ days: 8 })
    await w.settle()
    const { runs: now } = await get<{ runs: { id: string; open: number }[] }>(mina, 'plan', { plan })
    const paid = now.find((one) => one.open === 0)!
    await expect(act(mina, 'remind', { run: paid.id })).rejects.toMatchObject(refused('nobody_to_remind'))
    await act(mina, 'undoRun', { run: paid.id, reason: '없던 일로' })
    await expect(act(mina, 'remind', { run: paid.id })).rejects.toMatchObject(refused('not_charged'))
  })

  it('lists who is late with how they are reached, for the office alone', async () => {
    w.clock.pass({ days: 40 })
    await w.settle()
    const { people } = await get<{ people: { name: string; rest: bigint; signsIn: boolean }[] }>(
      mina,
      'arrears',
    )
    expect(people.map((one) => one.name).sort()).toEqual(['두리', '민아', '보라'])
    expect(people[0]).toMatchObject({ signsIn: true })
    await expect(get(bora, 'arrears')).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  })
})

import { describe, expect, it } from 'vitest'
import { monthly, village } from './village.fixture.ts'

const refused = (code: string) => ({ code: `dues.${code}` })

describe('dues.charge', async () => {
  const { w, commons, mina, bora, agents, act, runs, open, receivables, join } = await village()
  const { plan } = await act(mina, 'addPlan', monthly)

  it('does nothing before the day', async () => {
    await w.settle()
    expect(await runs(plan)).toEqual([])
    const early = act(mina, 'charge', { plan, period: '2026-03', late: false, after: null })
    await expect(early).rejects.toMatchObject(refused('not_the_time'))
  })

  it('charges everybody once on the day, by itself', async () => {
    w.clock.pass({ days: 3 })
    await w.settle()
    expect(await runs(plan)).toMatchObject([{ period: '2026-03', state: 'charged', charges: 0 }])
    w.clock.pass({ days: 31 })
    await w.settle()
    expect(await runs(plan)).toMatchObject([{ period: '2026-04', charges: 3 }, { period: '2026-03' }])
    const owed = await open()
    expect(owed.map((one) => [one.label, one.amount])).toEqual(
      [1, 2, 3].map(() => ['2026년 4월 마을 회비', 10_000n]),
    )
    expect(new Set(owed.map((one) => one.agent))).toEqual(new Set(Object.values(agents)))
    const again = act(mina, 'charge', { plan, period: '2026-04', late: false, after: null })
    await expect(again).rejects.toMatchObject(refused('not_the_time'))
    await w.settle()
    expect(await open()).toHaveLength(3)
  })

  it('leaves out who joined in the middle, until the next period', async () => {
    const nari = await w.person('나리')
    await join(nari, '나리')
    w.clock.pass({ days: 30 })
    await w.settle()
    expect((await runs(plan))[0]).toMatchObject({ period: '2026-05', charges: 4 })
  })

  it('is for the clock and the office, and the books agree with what is owed', async () => {
    const attempt = act(bora, 'charge', { plan, period: '2026-06', late: false, after: null })
    await expect(attempt).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    const { ledger, owed } = await receivables()
    expect(ledger).toEqual(owed)
    expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
  })
})

it('charges who joined in the middle in full, where the dial says so', async () => {
  const { w, mina, act, runs, open, join } = await village({ 'dues.new_members': 'full' })
  const { plan } = await act(mina, 'addPlan', monthly)
  w.clock.pass({ days: 3 })
  await w.settle()
  expect(await runs(plan)).toMatchObject([{ period: '2026-03', charges: 3 }])
  w.clock.pass({ days: 10 })
  await join(await w.person('나리'), '나리')
  w.clock.pass({ days: 21 })
  await w.settle()
  expect((await runs(plan)).map((one) => [one.period, one.late, one.charges]).sort()).toEqual([
    ['2026-03', false, 3],
    ['2026-03', true, 1],
    ['2026-04', false, 4],
  ])
  expect(await open()).toHaveLength(8)
})

it('charges by type the highest that fits, and by quarter', async () => {
  const { w, mina, act, runs, open } = await village({ 'dues.new_members': 'full' })
  const rates = [{ type: 'resident', amount: '30000' }]
  const quarterly = { ...monthly, period: 'quarter', rates, until: '2026-04-30' }
  const { plan } = await act(mina, 'addPlan', quarterly)
  await w.settle()
  expect((await open()).map((one) => [one.label, one.amount])[0]).toEqual([
    '2026년 1월~3월 마을 회비',
    30_000n,
  ])
  w.clock.pass({ days: 135 })
  await w.settle()
  expect((await runs(plan)).filter((one) => !one.late).map((one) => one.period)).toEqual([
    '2026-04',
    '2026-01',
  ])
})

it('charges thousands, each in an entry of their own, nobody twice', { timeout: 60_000 }, async () => {
  const { w, commons, mina, act, runs, receivables } = await village({ 'dues.new_members': 'full' })
  const { sql } = await import('kysely')
  await sql`insert into members_agent (commons_id, id, name, state, joined_on, sort_name, search, initials, created_at)
    select ${commons}, gen_random_uuid(), '조합원' || n, 'member', '2025-01-01', 'a' || n, '', '', now()
    from generate_series(1, 1200) n`.execute(w.office.database.write)
  const { plan } = await act(mina, 'addPlan', monthly)
  w.clock.pass({ days: 3 })
  const from = performance.now()
  await w.settle()
  process.stdout.write(`1,203 charged in ${(performance.now() - from).toFixed(0)} ms\n`)
  const [run] = await runs(plan)
  expect(run).toMatchObject({ charges: 1203, state: 'charged' })
  const entries = w.office.database.read.selectFrom('journal_entry').select('seq')
  expect(await entries.where('kind', '=', 'dues.dues_charged').execute()).toHaveLength(1203)
  const back = performance.now()
  await act(mina, 'undoRun', { run: run!.id, reason: '금액이 틀렸어요' })
  await w.settle()
  process.stdout.write(`1,203 taken back in ${(performance.now() - back).toFixed(0)} ms\n`)
  expect(await receivables()).toEqual({ ledger: [], owed: [] })
  expect((await runs(plan))[0]).toMatchObject({ state: 'undone' })
})

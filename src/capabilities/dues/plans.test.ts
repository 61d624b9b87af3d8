import { describe, expect, it } from 'vitest'
import { monthly, village } from './village.fixture.ts'

const { w, commons, mina, bora, duri, agents, act, get, open, join } = await village({
  'dues.new_members': 'full',
})
const refused = (code: string) => ({ code: `dues.${code}` })
type PlanView = { id: string; next: string | null; mine: bigint | null; rates: unknown[] }

describe('dues.addPlan', () => {
  it.each([
    ['type_twice', { rates: [1, 2].map((n) => ({ type: null, amount: `${n}` })) }],
    ['no_such_type', { rates: [{ type: 'dragon', amount: '1' }] }],
    ['not_income', { account: 'assets:cash' }],
    ['ends_before_it_begins', { until: '2026-02-28' }],
    ['starts_too_early', { from: '2026-02-28' }],
  ])('refuses: %s', async (code, wrong) => {
    await expect(act(mina, 'addPlan', { ...monthly, ...wrong })).rejects.toMatchObject(refused(code))
  })

  it('is for whom the charter names; members see what they will pay and when', async () => {
    await expect(act(bora, 'addPlan', monthly)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    const { plan } = await act(mina, 'addPlan', monthly)
    const [first] = await get<PlanView[]>(bora, 'plans')
    expect(first).toMatchObject({ id: plan, next: '2026-03-05', mine: 10_000n })
  })
})

describe('dues.changeRates', () => {
  it('holds from the next charge on', async () => {
    const [{ id: plan } = { id: '' }] = await get<PlanView[]>(bora, 'plans')
    w.clock.pass({ days: 3 })
    await w.settle()
    await act(mina, 'changeRates', { plan, rates: [{ type: 'resident', amount: '12000' }] })
    w.clock.pass({ days: 31 })
    await w.settle()
    const amounts = (await open()).filter((one) => one.agent === agents.bora).map((one) => one.amount)
    expect(amounts).toEqual([10_000n, 12_000n])
    const wrong = act(mina, 'changeRates', { plan, rates: [{ type: 'dragon', amount: '1' }] })
    await expect(wrong).rejects.toMatchObject(refused('no_such_type'))
  })
})

describe('dues.grantReduction and dues.endReduction', () => {
  let plan = ''
  const grant = () => ({
    ...{ plan, agent: agents.duri, amount: '0', from: '2026-04-01', until: null, reason: '육아로 쉬어요' },
  })
  const reductions = async (who: typeof mina) =>
    (await get<{ reductions: { id: string; reason: string }[] }>(who, 'plan', { plan })).reductions

  it('lets one member pay less or nothing, and end', async () => {
    plan = (await act(mina, 'addPlan', { ...monthly, label: '텃밭 회비', from: '2026-04-06', day: 6 })).plan
    const { reduction } = await act<{ reduction: string }>(mina, 'grantReduction', grant())
    w.clock.pass({ days: 1 })
    await w.settle()
    const charged = (await open()).filter((one) => one.label.includes('텃밭'))
    expect(charged.map((one) => one.agent)).not.toContain(agents.duri)
    expect(charged).toHaveLength(2)
    await expect(act(mina, 'grantReduction', grant())).rejects.toMatchObject(refused('reduced_already'))
    const early = act(mina, 'endReduction', { reduction, until: '2026-03-01' })
    await expect(early).rejects.toMatchObject(refused('ends_before_it_begins'))
    const nowhere = act(mina, 'endReduction', { reduction: agents.bora, until: '2026-04-30' })
    await expect(nowhere).rejects.toMatchObject({ code: 'kernel.not_found' })
    await act(mina, 'endReduction', { reduction, until: '2026-04-30' })
    w.clock.pass({ days: 30 })
    await w.settle()
    const later = (await open()).filter((one) => one.label === '2026년 5월 텃밭 회비')
    expect(later.map((one) => one.agent)).toContain(agents.duri)
  })

  it('keeps its reason to the member and the office', async () => {
    expect(await reductions(mina)).toMatchObject([{ reason: '육아로 쉬어요' }])
    expect(await reductions(duri)).toHaveLength(1)
    expect(await reductions(bora)).toEqual([])
    const rows = await w.office.database.read.selectFrom('journal_entry').select('body').execute()
    expect(rows.map((row) => row.body).join()).not.toContain('육아')
  })

  it('forgets the reason with the person', async () => {
    const nari = await w.person('나리')
    await join(nari, '나리')
    const agent = (await w.view(nari, commons)).standing.agent!
    await act(mina, 'grantReduction', { ...grant(), agent })
    await act(nari, 'members.leave', { agent })
    await act(nari, 'members.erase', { agent })
    await w.settle()
    expect((await reductions(mina)).map((one) => one.reason).sort()).toEqual(['', '육아로 쉬어요'])
  })

  it('refuses strangers and days that do not fit', async () => {
    const stranger = { ...grant(), agent: '00000000-0000-4000-8000-000000000000' }
    await expect(act(mina, 'grantReduction', stranger)).rejects.toMatchObject(refused('not_a_member'))
    const turned = { ...grant(), agent: agents.bora, until: '2026-03-01' }
    await expect(act(mina, 'grantReduction', turned)).rejects.toMatchObject(refused('ends_before_it_begins'))
  })
})

describe('dues.endPlan', () => {
  it('stops what has not been charged, and nothing else', async () => {
    const [{ id: plan } = { id: '' }] = await get<PlanView[]>(bora, 'plans')
    await expect(act(mina, 'endPlan', { plan, until: '2026-02-01' })).rejects.toMatchObject(
      refused('ends_before_it_begins'),
    )
    await expect(act(mina, 'endPlan', { plan, until: '2026-03-31' })).rejects.toMatchObject(
      refused('charged_beyond'),
    )
    await act(mina, 'endPlan', { plan, until: '2026-05-31' })
    expect((await get<PlanView[]>(bora, 'plans'))[0]).toMatchObject({ next: null })
    const before = (await open()).length
    w.clock.pass({ days: 31 })
    await w.settle()
    const added = (await open()).slice(before)
    expect(added.filter((one) => one.label.includes('마을'))).toEqual([])
  })
})

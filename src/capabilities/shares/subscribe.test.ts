import { beforeAll, describe, expect, it } from 'vitest'
import { coop } from './coop.fixture.ts'

const c = await coop()
const { mina, bora, duri, sena, agents, act, get, take } = c
const refused = (code: string, values = {}) => ({
  code: `shares.${code}`,
  values: expect.objectContaining(values),
})
type Holder = { shares: bigint; paid: bigint; open: { rest: bigint; dueOn: string }[] }
const held = (who: 'bora' | 'duri') => get<Holder>(mina, 'holder', { agent: agents[who] })

describe('shares.subscribe', () => {
  it('is owed at once, and capital only when it is paid', async () => {
    await act(bora, 'subscribe', take('bora', 1))
    expect(await held('bora')).toMatchObject({ shares: 1n, paid: 0n, open: [{ rest: 10_000n }] })
    await c.payAll()
    expect(await held('bora')).toMatchObject({ shares: 1n, paid: 10_000n, open: [] })
    expect(await c.ledger(`equity:shares:${agents.bora}`)).toBe(-10_000n)
  })

  it.each([
    ['too_many_parts', { parts: 11 }],
    ['due_in_the_past', { from: '2026-03-01' }],
  ])('refuses: %s', async (code, wrong) => {
    await expect(act(duri, 'subscribe', take('duri', 1, wrong))).rejects.toMatchObject(refused(code))
  })

  it('refuses a slip: ten million shares and one', async () => {
    await expect(act(duri, 'subscribe', take('duri', 10_000_001))).rejects.toMatchObject({
      code: 'kernel.bad_input',
      values: { field: 'shares', problem: 'too_big' },
    })
  })

  it('is for oneself or the office, for members, and once', async () => {
    await expect(act(duri, 'subscribe', take('sena', 1))).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    await expect(act(bora, 'subscribe', take('bora', 1))).rejects.toMatchObject(refused('holds_already'))
    const stranger = { ...take('duri', 1), agent: '00000000-0000-4000-8000-000000000009' }
    await expect(act(mina, 'subscribe', stranger)).rejects.toMatchObject(refused('not_a_member'))
  })
})

describe('shares.subscribeFurther', () => {
  beforeAll(async () => {
    await act(mina, 'subscribe', take('mina', 1))
    await act(mina, 'subscribe', take('duri', 1))
    await act(sena, 'subscribe', take('sena', 1))
  })

  it('refuses more than the law’s part of all shares and names the article', async () => {
    const wanted = act(bora, 'subscribeFurther', take('bora', 1))
    await expect(wanted).rejects.toMatchObject(
      refused('over_limit', { num: 30, den: 100, room: 0n, articleKo: '협동조합 기본법 제22조 제2항' }),
    )
  })

  it('lets a new co-operative’s first members begin with several shares each', async () => {
    const fresh = await coop()
    for (const one of ['mina', 'bora', 'duri', 'sena'] as const)
      await fresh.act(fresh.mina, 'subscribe', fresh.take(one, 5))
    // Seven of 22 would be more than 30 %.
    const more = fresh.act(fresh.mina, 'subscribeFurther', fresh.take('mina', 2))
    await expect(more).rejects.toMatchObject(refused('over_limit', { room: 1n }))
  })

  it('is owed in parts, the first of them the hundredths our rules ask for', async () => {
    const { w, commons } = c
    const free = await coop('none')
    await free.act(free.bora, 'subscribe', free.take('bora', 1))
    const parts = free.take('bora', 10, { parts: 4, from: '2026-03-31' })
    await free.act(free.bora, 'subscribeFurther', parts)
    const { open } = await free.get<Holder>(free.mina, 'holder', { agent: free.agents.bora })
    expect(open.filter((one) => one.dueOn < '2027').map((one) => [one.rest, one.dueOn])).toEqual([
      [25_000n, '2026-03-31'],
      [25_000n, '2026-04-30'],
      [25_000n, '2026-05-31'],
      [25_000n, '2026-06-30'],
    ])
    expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
  })

  it('needs a first share, and keeps to what our rules say', async () => {
    const few = await coop('none', { 'shares.least': 5, 'shares.most': 8 })
    const further = few.act(few.bora, 'subscribeFurther', few.take('bora', 5))
    await expect(further).rejects.toMatchObject(refused('holds_none'))
    const less = few.act(few.bora, 'subscribe', few.take('bora', 4))
    await expect(less).rejects.toMatchObject(refused('below_least', { least: 5n }))
    const more = few.act(few.bora, 'subscribe', few.take('bora', 9))
    await expect(more).rejects.toMatchObject(refused('above_most', { most: 8 }))
  })
})

describe('shares.takeBackSubscription', () => {
  it('undoes a mistake nobody has paid', async () => {
    const { movements } = await get<{ movements: { id: string }[] }>(mina, 'holder', { agent: agents.duri })
    await act(mina, 'takeBackSubscription', { movement: movements[0]!.id })
    expect(await held('duri')).toMatchObject({ shares: 0n, open: [] })
    const again = act(mina, 'takeBackSubscription', { movement: movements[0]!.id })
    await expect(again).rejects.toMatchObject(refused('paid_already'))
    const after = await get<{ movements: { id: string; kind: string }[] }>(mina, 'holder', {
      agent: agents.duri,
    })
    const back = after.movements.find((one) => one.kind === 'taken_back')!.id
    const wrong = act(mina, 'takeBackSubscription', { movement: back })
    await expect(wrong).rejects.toMatchObject(refused('not_a_subscription'))
    const nothing = act(mina, 'takeBackSubscription', { movement: agents.duri })
    await expect(nothing).rejects.toMatchObject({ code: 'kernel.not_found' })
  })
})

describe('shares.issueCertificate', () => {
  it('is numbered, and only for shares that are paid', async () => {
    await expect(act(mina, 'issueCertificate', { agent: agents.duri })).rejects.toMatchObject(
      refused('holds_none'),
    )
    await expect(act(mina, 'issueCertificate', { agent: agents.sena })).rejects.toMatchObject(
      refused('not_paid_in'),
    )
    const issue = () => act<{ number: number }>(mina, 'issueCertificate', { agent: agents.bora })
    expect([(await issue()).number, (await issue()).number]).toEqual([1, 2])
  })
})

describe('shares.openRegister', () => {
  const look = { kind: 'member', party: null, reason: '총회 준비' }
  const shown = { kind: 'creditor', party: '두레상사', reason: '외상값' }

  it('keeps who looked and why, for the office to see; a creditor is shown it by the office', async () => {
    await act(bora, 'openRegister', look)
    await act(mina, 'openRegister', shown)
    const all = await get<{ agent: string; party: string | null }[]>(mina, 'readings')
    expect(all.map((one) => one.party)).toEqual(expect.arrayContaining([null, '두레상사']))
    expect(await get<unknown[]>(bora, 'readings')).toHaveLength(1)
    const entries = await c.w.office.database.read.selectFrom('journal_entry').select('body').execute()
    expect(entries.map((one) => one.body).join()).not.toContain('두레상사')
  })

  it('refuses what the law does not open', async () => {
    await expect(act(bora, 'openRegister', shown)).rejects.toMatchObject(refused('office_shows_creditors'))
    const unnamed = act(mina, 'openRegister', { ...shown, party: null })
    await expect(unnamed).rejects.toMatchObject(refused('creditor_unnamed'))
    const free = await coop('none')
    const closed = free.act(free.mina, 'openRegister', shown)
    await expect(closed).rejects.toMatchObject(refused('not_open_to_creditors'))
  })
})

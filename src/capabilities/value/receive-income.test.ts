import { describe, expect, it } from 'vitest'
import { world } from '../../../test/world.ts'
import { byHours, refused, season, withMakers } from './season.fixture.ts'
import type { IncomeView } from './shapes.ts'

const w = await world()
const join = { 'powers.networks.joinNetwork': { who: ['member'], layer: 'bylaws' } }
const [house, group] = [await season([byHours], { w }), await season([byHours], { w, clauses: join })]

describe('value.receiveIncome', async () => {
  await house.act(house.mina, 'networks.inviteCommons', { commons: group.commons, types: ['resident'] })
  await w.settle()
  await group.act(group.mina, 'networks.joinNetwork', { network: house.commons })
  await w.settle()
  const { rows } = await w.office.database.owner.query(
    'select id from members_agent where commons_id = $1 and person_id = $2',
    [house.commons, `commons:${group.commons}`],
  )
  const agent: string = rows[0].id
  // Three quarters of what the fund leaves go to the group, which has a rule of its own.
  const amend = async () => {
    const makers = withMakers({ kind: 'agent', agent })
    const to = [
      {
        ...makers,
        buckets: makers.buckets.map((one) => (one.to.kind === 'agent' ? { ...one, share: '75%' } : one)),
      },
    ]
    await house.amend([byHours], to)
  }
  await amend()
  const there = async () => (await group.get<{ incomes: IncomeView[] }>(group.bora, 'incomes')).incomes
  const owing = async (of: typeof group, direction: 'in' | 'out') =>
    (
      await of.get<{ rows: { amount: bigint; purpose: string }[] }>(of.mina, 'obligations.owed', {
        direction,
      })
    ).rows

  it('brings a group’s part to the group, as income of its own and as what it is owed', async () => {
    const sold = await house.income(100_000)
    const { distribution } = await house.distribute(house.sharing([[sold, 100_000]]))
    expect(await house.got(distribution)).toEqual({ [agent]: 60_000n, common: 40_000n })
    await w.settle()
    expect(await there()).toMatchObject([
      { amount: 60_000n, way: 'passed_on', from: house.commons, state: 'undistributed' },
    ])
    expect(await owing(house, 'out')).toMatchObject([{ amount: 60_000n }])
    expect(await owing(group, 'in')).toMatchObject([{ amount: 60_000n, purpose: 'distributions' }])
    expect(await group.balance('assets:receivable:distributions')).toBe(60_000n)
    const back = house.act(house.mina, 'takeBackDistribution', { distribution, reason: '잘못' })
    await expect(back).rejects.toMatchObject(refused('passed_on'))
  })

  it('is shared out there by the group’s own rule', async () => {
    await group.log(group.duri, 5)
    const [came] = await there()
    const { distribution } = await group.distribute(group.sharing([[came!.id, 60_000]]))
    expect(await group.got(distribution)).toEqual({ [group.agents.duri]: 48_000n, common: 12_000n })
    for (const input of [{ income: came!.id }, { income: came!.id, amount: '1' }]) {
      const attempt = group.act(group.mina, 'amount' in input ? 'correctIncome' : 'takeBackIncome', input)
      await expect(attempt).rejects.toMatchObject(refused('kept_elsewhere'))
    }
    for (const { commons } of [house, group])
      expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
  })

  it('comes from a commons we belong to alone, and once', async () => {
    const [came] = await there()
    const input = { distribution: came!.id, unit: 'KRW', amount: '5', on: '2026-03-01', text: '몫' }
    const sent = (from: string, to: string) =>
      w.act({ kind: 'commons', commons: from }, to, 'value.receiveIncome', input)
    const byPerson = group.act(group.mina, 'receiveIncome', input)
    await expect(byPerson).rejects.toMatchObject(refused('sent_by_commons_only'))
    await expect(sent(group.commons, house.commons)).rejects.toMatchObject(refused('not_a_member_there'))
    await sent(house.commons, group.commons)
    const again = sent(house.commons, group.commons)
    await expect(again).rejects.toMatchObject(refused('received_already'))
    expect((await there()).filter((one) => one.amount === 5n)).toHaveLength(1)
  })
})

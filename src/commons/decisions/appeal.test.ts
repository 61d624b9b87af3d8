import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { group, power, procedureWith } from './group.fixture.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

async function waiting(changes: object = {}) {
  const g = await group(w, 4, {
    ...procedureWith({ delayDays: 5, ...changes }),
    ...power('decisions.ruleOnAppeal', 'member', 'decision:assembly'),
    ...power('decisions.appeal', 'anyone'),
  })
  const { decision } = await g.propose(g.people[0]!, 12, 6)
  await g.vote(g.people[0]!, decision, 'yes')
  w.clock.pass({ days: 3 })
  await w.settle()
  return {
    ...g,
    it: decision,
    appeal: (by: number, id = decision) =>
      g.send<{ appeal: string }>(g.people[by]!, 'appeal', { decision: id, grounds: '절차가 어긋났어요' }),
    rule: (by: number, appeal: string, ruling: string, reasons = '살펴봤어요') =>
      g.send<{ state: string }>(g.people[by]!, 'ruleOnAppeal', { appeal, ruling, reasons }),
  }
}

describe('decisions.appeal', () => {
  it('stays execution until it is dismissed; the days go on and the deadline waits', async () => {
    const g = await waiting({ expiryDays: 20 })
    const { appeal } = await g.appeal(1)
    const before = await g.decision(g.it)
    expect(before).toMatchObject({
      state: 'appealed',
      appeals: [{ appeal, grounds: '절차가 어긋났어요', ruling: null }],
    })
    w.clock.pass({ days: 30 })
    await w.settle()
    expect((await g.decision(g.it)).state).toBe('appealed')
    expect(await g.rule(2, appeal, 'dismissed')).toEqual({ state: 'waiting' })
    const after = await g.decision(g.it)
    expect(after.effectAt).toBe(w.clock.now().toISOString())
    expect(Date.parse(after.expiresAt!) - Date.parse(before.expiresAt!)).toBe(30 * 86_400_000)
    await w.settle()
    expect((await g.decision(g.it)).state).toBe('executed')
    expect(await g.months()).toBe(6)
    expect(JSON.stringify(await g.entries('appeal_made'))).not.toContain('절차')
  })

  it('overturns the decision when upheld', async () => {
    const g = await waiting()
    const { appeal } = await g.appeal(1)
    const other = await g.appeal(2)
    expect(await g.rule(3, appeal, 'upheld')).toEqual({ state: 'overturned' })
    await expect(g.rule(3, other.appeal, 'dismissed')).rejects.toMatchObject({
      code: 'decisions.appeal_settled',
    })
    w.clock.pass({ days: 30 })
    await w.settle()
    expect(await g.decision(g.it)).toMatchObject({ state: 'overturned' })
    expect(await g.months()).toBe(12)
    expect(await w.verify(g.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('waits for every appeal to be ruled on, and takes none twice or too late', async () => {
    const g = await waiting()
    const [one, two] = [await g.appeal(1), await g.appeal(2)]
    await expect(g.appeal(1)).rejects.toMatchObject({ code: 'decisions.already_appealed' })
    expect(await g.rule(3, one.appeal, 'dismissed')).toEqual({ state: 'appealed' })
    expect(await g.rule(3, two.appeal, 'dismissed')).toEqual({ state: 'waiting' })
    w.clock.pass({ days: 5 })
    await expect(g.appeal(3)).rejects.toMatchObject({ code: 'decisions.not_appealable' })
    await expect(g.appeal(3, w.clock.newId())).rejects.toMatchObject({ code: 'decisions.no_such_decision' })
    await expect(
      g.send(await w.person('길손'), 'appeal', { decision: g.it, grounds: '글쎄' }),
    ).rejects.toMatchObject({ code: 'decisions.members_only' })
    await expect(g.send(g.people[3]!, 'appeal', { decision: g.it, grounds: '  ' })).rejects.toMatchObject({
      code: 'kernel.bad_input',
    })
  })
})

describe('decisions.ruleOnAppeal', () => {
  it('is for nobody in their own matter, needs reasons, and is done once', async () => {
    const g = await waiting()
    const { appeal } = await g.appeal(1)
    const refused = (by: number, id = appeal, reasons?: string) =>
      g.rule(by, id, 'dismissed', reasons).catch((error) => error.code)
    expect(await refused(0)).toBe('decisions.own_matter')
    expect(await refused(1)).toBe('decisions.own_matter')
    expect(await refused(2, w.clock.newId())).toBe('decisions.no_such_appeal')
    expect(await refused(2, appeal, ' ')).toBe('decisions.reasons_missing')
    await g.rule(2, appeal, 'dismissed')
    expect(await refused(2)).toBe('decisions.appeal_settled')
  })

  it('may be the members’ own to decide', async () => {
    const g = await waiting()
    const { appeal } = await g.appeal(1)
    const { decision } = await g.send<{ decision: string }>(g.people[1]!, 'propose', {
      command: 'decisions.ruleOnAppeal',
      input: { appeal, ruling: 'upheld', reasons: '총회가 살펴봤어요' },
      title: '이의를 받아들일까요?',
      reason: '',
    })
    await g.vote(g.people[2]!, decision, 'yes')
    w.clock.pass({ days: 3 })
    await w.settle()
    w.clock.pass({ days: 5 })
    await w.settle()
    expect((await g.decision(decision)).state).toBe('executed')
    expect(await g.decision(g.it)).toMatchObject({ state: 'overturned', appeals: [{ ruledBy: null }] })
  })
})

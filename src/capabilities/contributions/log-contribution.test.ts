import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { tell } from '../../kernel/tell.ts'
import { type Village, village, work } from './village.fixture.ts'

let w: World
let v: Village
beforeAll(async () => {
  w = await world()
  v = await village(w)
})

const refused = (code: string) => ({ code: `contributions.${code}` })

describe('contributions.logContribution', () => {
  it('counts at once, in the ledger, the totals and the list', async () => {
    const { project } = await v.act(v.mina, 'startProject', { name: '물길 청소', purpose: '' })
    const id = await v.log(v.bora, 3, { project })
    const account = `equity:contributions:${v.agent(v.bora)}`
    expect(await v.balance(account)).toBe(10_800n)
    expect(await v.balance('expenses:contributions:work')).toBe(10_800n)
    const totals = await v.totals(v.mina, { by: 'member' })
    expect(totals).toMatchObject([
      { key: v.agent(v.bora), kind: 'work', unit: 'h', quantity: 10_800n, count: 1 },
    ])
    const { contribution, can } = await v.contribution(v.junho, id)
    expect(contribution).toMatchObject({ state: 'counted', project, note: '물길을 치웠어요', source: 'self' })
    expect(can).toMatchObject({ contest: true, correct: false, withdraw: false })
    const [entry] = await v.entries('contribution_logged')
    expect(entry).toMatchObject({
      effectiveOn: '2026-03-01',
      data: { event: { action: 'work', effort: '10800' } },
    })
    expect(JSON.stringify(entry)).not.toContain('물길')
    const view = await w.view(v.mina, v.commons)
    const [told] = await tell(w.slices, view, [JSON.stringify(entry)])
    expect(told?.sentence).toBe('보라 님이 물길 청소에서 3시간 일했어요.')
    const english = await tell(w.slices, await w.view(v.mina, v.commons, 'en'), [JSON.stringify(entry)])
    expect(english[0]?.sentence).toBe('보라 worked 3 h for 물길 청소.')
  })

  it('keeps a gift apart, where nothing is claimed from', async () => {
    await v.log(v.junho, 2, { gift: true })
    expect(await v.balance(`equity:gifts:${v.agent(v.junho)}`)).toBe(7_200n)
    expect(await v.balance(`equity:contributions:${v.agent(v.junho)}`)).toBe(0n)
  })

  it('takes each kind in the units the charter gives it', async () => {
    const money = { ...work(1), kind: 'money', unit: 'KRW', quantity: '50000', gift: false }
    await v.act(v.junho, 'logContribution', money)
    expect(await v.balance(`equity:contributions:${v.agent(v.junho)}`, 'KRW')).toBe(50_000n)
    const log = (more: object) => v.act(v.bora, 'logContribution', { ...work(1), gift: false, ...more })
    await expect(log({ kind: 'money' })).rejects.toMatchObject(refused('no_such_kind'))
    await expect(log({ kind: 'dancing' })).rejects.toMatchObject(refused('no_such_kind'))
    await expect(log({ happenedOn: '2026-03-03' })).rejects.toMatchObject(refused('not_yet'))
    await expect(log({ happenedOn: '0000-01-01' })).rejects.toMatchObject({ code: 'kernel.bad_input' })
    await expect(log({ evidence: 'a'.repeat(64) })).rejects.toMatchObject(refused('no_such_file'))
    await expect(log({ project: v.commons })).rejects.toMatchObject(refused('no_such_project'))
    await expect(log({ task: v.commons })).rejects.toMatchObject(refused('no_such_task'))
  })

  it('is for members, and the office may enter it for one', async () => {
    const stranger = await w.person('나그네')
    const input = { ...work(1), gift: false }
    await expect(v.act(stranger, 'logContribution', input)).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    const entered = await w.office.door.execute({
      ...{ commons: v.commons, command: 'contributions.logContribution', input, actor: v.mina },
      onBehalfOf: { agent: v.agent(v.junho) },
    })
    const { contribution } = entered.result as { contribution: string }
    const shown = await v.contribution(v.junho, contribution)
    expect(shown.contribution).toMatchObject({ agent: v.agent(v.junho), source: 'office', state: 'counted' })
    await expect(v.act({ kind: 'provider', name: 'git' }, 'logContribution', input)).rejects.toThrow(
      'kernel.',
    )
  })

  it('ends with a journal that verifies', async () => {
    expect(await w.verify(v.commons)).toMatchObject({ balancesAgree: true })
  })
})

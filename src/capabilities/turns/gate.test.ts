import { describe, expect, it } from 'vitest'
import { currentData } from '../../kernel/tell.ts'
import { bay, clams, fishing, water } from './bay.fixture.ts'
import { en } from './messages-en.ts'
import { ko } from './messages-ko.ts'

const s = await bay([
  { ...fishing, duty: 'hard' },
  { ...water, code: 'last', duty: 'soft', by: 'heads' },
  { ...clams, duty: 'hard' },
  { ...clams, code: 'shown', over: 'flagged', duty: 'hard' },
])
const season = { from: '2026-03-02', until: '2026-03-31' }
const seal = (resource: string) => s.act<{ draw: string }>(s.mina, 'sealLots', { resource, ...season })
const share = (resource: string, hours: number) =>
  s.act(s.mina, 'shareCycle', {
    ...{ resource, from: new Date(Date.UTC(2026, 2, 2, 9) + hours * 3_600_000).toISOString() },
  })

const { owes } = s

describe('the gate', () => {
  it('leave out whoever has a closing duty left, until it is done', async () => {
    const cove = await s.placed('fishing', ['가', '나', '다', '라', '마', '바'])
    const does = await owes(s.agents.bora, '2026-01-01')
    const { draw } = await seal(cove)
    const sealed = (await s.journal<{ closed: string[]; entrants: string[] }>('lots_sealed')).at(-1)!
    expect(sealed.closed).toEqual([s.agents.bora])
    expect(sealed.entrants).not.toContain(s.agents.bora)
    await s.act(s.mina, 'drawLots', { draw })
    await expect(s.act(s.bora, 'takeIdleLot', { draw })).rejects.toMatchObject(s.refused('not_let_in'))
    await does()
    await s.act(s.bora, 'takeIdleLot', { draw })
    const { sites } = await s.get<{ sites: object[] }>(s.bora, 'mine')
    expect(sites).toHaveLength(1)
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('puts those last who have care left to do', async () => {
    const canal = await s.placed('last')
    const first = Object.values(s.agents).sort()[0]!
    const does = await owes(first, '2026-02-01')
    await share(canal, 1)
    const orderOf = async () =>
      (await s.journal<{ turns: { agent: string }[] }>('cycle_shared')).at(-1)!.turns.map((one) => one.agent)
    expect((await orderOf()).at(-1)).toBe(first)
    await does()
    await share(canal, 4)
    expect((await orderOf())[0]).toBe(first)
  })

  it('takes nothing down of whoever is kept out, or says so where the rule takes it down', async () => {
    const { bora, mina } = s
    const opened = async (rule: string) => {
      const resource = await s.placed(rule)
      const limit = { resource, ...season, capacity: '30', unit: 'pieces' }
      return (await s.act(mina, 'openSeason', limit)).season!
    }
    const [strict, shown] = [await opened('clams'), await opened('shown')]
    const log = (season: string) =>
      s.act<{ catch: string; over: string }>(bora, 'logCatch', { season, amount: '2', on: '2026-03-02' })
    const { catch: first } = await log(strict)
    const does = await s.owes(s.agents.bora, '2026-02-02')
    await expect(log(strict)).rejects.toMatchObject({
      ...s.refused('kept_out'),
      values: { missing: 'sweep:100:d' },
    })
    expect(ko.failures.kept_out({ missing: 'sweep:100:d' })).toContain('(1일)')
    expect(en.failures.kept_out({ missing: 'sweep:100:d' })).toContain('(1 day)')
    expect(ko.failures.kept_out({ until: '2026-04-01' })).toContain('2026-04-01까지')
    const correct = (amount: string) => s.act(bora, 'correctCatch', { catch: first, amount })
    await expect(correct('3')).rejects.toMatchObject(s.refused('kept_out'))
    await correct('1')
    expect(await log(shown)).toMatchObject({ over: 'kept_out' })
    expect((await s.journal<{ over: string }>('catch_logged')).at(-1)).toMatchObject({ over: 'kept_out' })
    await does()
    expect(await log(strict)).toMatchObject({ over: 'none' })
    expect(await log(shown)).toMatchObject({ over: 'none' })
    const [old] = await s.journal<object>('catch_logged')
    const before = { kind: 'turns.catch_logged', v: 1, data: old }
    expect(currentData(s.w.slices, before as never)).toMatchObject({ over: 'none', amount: 2n })
  })
})
